# CDNOW's customers (CDNOW_sample.txt of the package lifetimes, MIT) as src/stats counts them: writes cdnow.csv.
# Days from the first purchase; calibration to 30 September 1997, holdout 39 weeks on. Purchases of one day are one.
import csv, sys
from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

end = date(1997, 9, 30)
bought = defaultdict(lambda: defaultdict(Decimal))
for line in open(sys.argv[1]):
    _, who, day, _, money = line.split()
    bought[who][date(int(day[:4]), int(day[4:6]), int(day[6:]))] += Decimal(money)
with open("cdnow.csv", "w", newline="") as out:
    write = csv.writer(out, lineterminator="\n").writerow
    write(["repeats", "last_days", "age_days", "mean", "later_repeats", "later_money"])
    for who in sorted(bought):
        days = sorted(bought[who])
        seen = [d for d in days if d <= end]
        repeats = seen[1:]
        later = [d for d in days if end < d <= end + timedelta(weeks=39)]
        mean = sum(bought[who][d] for d in repeats) / len(repeats) if repeats else Decimal(0)
        write([len(repeats), (seen[-1] - days[0]).days, (end - days[0]).days, mean.quantize(Decimal("0.01"), ROUND_HALF_UP),
               len(later), sum(bought[who][d] for d in later)])
