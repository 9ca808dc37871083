# python3 rates.py > rates.json
# Poisson regression by Newton's method on the log-likelihood, and HC3 standard errors, in numpy.
import json, numpy as np
rng = np.random.default_rng(20261122)
n = 90
proof = rng.integers(0, 2, n); picture = rng.integers(0, 3, n) / 2; layout = rng.integers(0, 2, n)
shown = rng.integers(200, 5000, n)
mean = shown * np.exp(-4 + .35 * picture - .1 * proof)
y = rng.negative_binomial(8, 8 / (8 + mean))
X = np.column_stack([np.ones(n), proof, picture, layout]).astype(float)
b = np.zeros(4); b[0] = np.log(y.sum() / shown.sum())
for _ in range(60):
    mu = shown * np.exp(X @ b)
    b = b + np.linalg.solve(X.T @ (X * mu[:, None]), X.T @ (y - mu))
mu = shown * np.exp(X @ b)
A = np.linalg.inv(X.T @ np.diag(mu) @ X)
h = np.diag(np.sqrt(np.diag(mu)) @ X @ A @ X.T @ np.sqrt(np.diag(mu)))
V = A @ (X.T @ np.diag(((y - mu) / (1 - h)) ** 2) @ X) @ A
se = np.sqrt(np.diag(V))
rows = [[int(y[i]), int(shown[i]), [float(v) for v in X[i, 1:]]] for i in range(n)]
print(json.dumps({"rows": rows, "beta": list(b), "se": list(se)}))
