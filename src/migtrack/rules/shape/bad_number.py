"""A number is not written in plain digits, or is out of range.

## What it does
Whole numbers run from 0 to 999999; an amount may have up to four decimals after a point. The
rule reports separators, other digits, minus signs and words.

## Why it matters
`303,280` is three hundred thousand to some and three hundred to others.

## Example
`data/project.yaml`
```yaml
id: sample
title: A sample project
languages: [en]
time_zone: Asia/Baghdad
funder: A funder
implementer: An implementer
budget: {amount: "100,000", currency: EUR}
period: {start: 2021-01-01, end: 2021-12-31}
core_team: {officials_per_ministry: 2}
groups:
  - {id: 1, title: Workshops, planned: {workshop: 1}}
  - {id: 2, title: Visits, planned: {visit: 1}, visit_seats: 2}
  - {id: 3, title: Seminars, planned: {seminar: 1}}
```

## What to do
Write the number with the digits 0 to 9 and nothing else: `100000`, or `100000.50`.
"""
