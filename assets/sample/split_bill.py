"""Split the cost of a shared holiday so that everyone ends up having paid the same.

Run it with a file of lines such as ``anna 84.50 groceries``; it prints who owes whom.
"""

import sys
from collections import defaultdict


def read_expenses(lines):
    """Add up what each person laid out; blank lines and lines starting with # are ignored."""
    paid = defaultdict(float)
    for line in lines:
        line = line.strip()
        if line and not line.startswith("#"):
            name, amount, *_ = line.split()
            paid[name] += float(amount)
    return dict(paid)


def settle(paid):
    """Return transfers (debtor, creditor, amount) that even things out.

    The largest debtor always pays the largest creditor, so there are never more
    transfers than people minus one.
    """
    share = sum(paid.values()) / len(paid)
    balance = {name: amount - share for name, amount in paid.items()}
    transfers = []
    while max(balance.values()) > 0.005:
        debtor = min(balance, key=balance.get)
        creditor = max(balance, key=balance.get)
        amount = min(-balance[debtor], balance[creditor])
        transfers.append((debtor, creditor, round(amount, 2)))
        balance[debtor] += amount
        balance[creditor] -= amount
    return transfers


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        for debtor, creditor, amount in settle(read_expenses(file)):
            print(f"{debtor} pays {creditor} {amount:.2f}")
