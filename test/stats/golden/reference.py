# Numbers by SciPy for src/stats: writes scipy.json. Run in this folder, with SciPy 1.17 or newer.
import json
from scipy import special as sp, stats as st
import numpy as np
out={"how":"scipy 1.17.1 (special.gammaln, gammainc, betainc, hyp2f1; stats.norm, t, gamma, beta)"}
out["logGamma"]=[[x,float(sp.gammaln(x))] for x in [1e-6,.01,.5,1.5,3,10.3,170.2,1e4,1e6]]
out["lowerGamma"]=[[a,x,float(sp.gammainc(a,x))] for a in [.1,.5,1,3.7,50,1e4,1e6] for x in [a*.5,a*.99,a*1.01,a*1.5+1]]
out["incompleteBeta"]=[[x,a,b,float(sp.betainc(a,b,x))] for a,b in [(.5,.5),(2,3),(.5,30),(50,.5),(123.5,4444.5),(1e5,2e5)] for x in [.01,.3,.334,.9]]
out["hypergeometric"]=[[a,b,c,z,float(sp.hyp2f1(a,b,c,z))] for a,b,c in [(1.97,-.21,5.2,),(2.2,.6,14.9),(-.3,1.5,3.)] for z in [0,.1,.47,.8]]
out["normalReach"]=[[c,float(st.norm.ppf(.5+c/2))] for c in [.1,.5,.8,.9,.95,.99,.999]]
out["studentReach"]=[[c,d,float(st.t.ppf(.5+c/2,d))] for c in [.8,.95,.99] for d in [1,2,5,30,99,1000]]
out["gammaQuantile"]=[[p,a,float(st.gamma.ppf(p,a))] for p in [.005,.025,.5,.975,.995] for a in [.3,1,12.5,1000,250000]]
out["betaQuantile"]=[[p,a,b,float(st.beta.ppf(p,a,b))] for p in [.005,.025,.5,.975] for a,b in [(.5,.5),(1,10),(123,4445),(40000,900)]]
g=[]
for counts in [[56,72,73,59,62,87,58],[120,30,8,0],[1,1]]:
    k=len(counts);n=sum(counts);chi=st.chi2.ppf(1-.05/k,1);c=np.array(counts)
    root=np.sqrt(chi*(chi+4*c*(n-c)/n))
    g.append([counts,[[max(0.,float(l)),float(u)] for l,u in zip((chi+2*c-root)/(2*(n+chi)),(chi+2*c+root)/(2*(n+chi)))]])
out["goodman"]=g
out["garwood"]=[[k,float(st.chi2.ppf(.025,2*k)/2) if k else 0,float(st.chi2.ppf(.975,2*k+2)/2)] for k in [0,1,7,50,1234]]
r=[]
for k1,e1,k2,e2 in [(30,10000,20,12000),(0,1000,5,1000),(400,91000,300,88000)]:
    # bounds of R where the exact conditional binomial test has its tails
    from scipy.optimize import brentq
    n=k1+k2; q=lambda R: R*e1/(R*e1+e2)
    lo=0 if k1==0 else brentq(lambda R: st.binom.sf(k1-1,n,q(R))-.025,1e-9,1e9,xtol=1e-14,rtol=1e-14)
    hi=None if k2==0 else brentq(lambda R: st.binom.cdf(k1,n,q(R))-.025,1e-9,1e9,xtol=1e-14,rtol=1e-14)
    r.append([k1,e1,k2,e2,lo,hi])
out["rateRatio"]=r
# Lang and Reiczigel 2014, in NumPy: hits and totals of seen, sensitivity, specificity
lr=[]
for k,n,tp,ns,tn,nn in [(300,1000,45,60,119,140),(30,400,20,30,150,170),(700,800,90,100,80,100)]:
    z=st.norm.ppf(.975); ap=(k+z*z/2)/(n+z*z); se=(tp+1)/(ns+2); sp_=(tn+1)/(nn+2); j=se+sp_-1; pr=(ap+sp_-1)/j
    vs=se*(1-se)/(ns+2); vp=sp_*(1-sp_)/(nn+2); dp=2*z*z*(pr*vs-(1-pr)*vp)
    h=z*np.sqrt(ap*(1-ap)/(n+z*z)+pr**2*vs+(1-pr)**2*vp)/j
    lr.append([k,n,tp,ns,tn,nn,float(np.clip(pr+dp-h,0,1)),float(np.clip(pr+dp+h,0,1))])
out["langReiczigel"]=lr
# survival: scipy.stats.ecdf with right-censored data; log-log bounds
rng=np.random.default_rng(3)
t=np.round(rng.lognormal(2,1,60),1); c=np.round(rng.uniform(1,30,60),1)
length=np.minimum(t,c); ended=t<=c
from scipy.stats import CensoredData, ecdf
d=CensoredData.right_censored(length,~ended)
e=ecdf(d); ci=e.sf.confidence_interval(.95,method="log-log")
import warnings
out["survival"]={"spells":[[float(a),bool(b)] for a,b in zip(length,ended)],
 "steps":[[float(q),float(p),None if np.isnan(l) else float(l),None if np.isnan(h) else float(h)] for q,p,l,h in zip(e.sf.quantiles,e.sf.probabilities,ci.low.probabilities,ci.high.probabilities)]}
json.dump(out,open('scipy.json', 'w'))
