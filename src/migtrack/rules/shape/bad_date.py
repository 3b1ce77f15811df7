"""A date is not a day of the calendar, or not written as `2021-03-25`.

## What it does
Dates are written as year, month and day in the digits 0 to 9, in every language. The rule
reports anything else: a month that has no such day, another order, other digits, a year of the
Hijri calendar such as 1442. A month, as in `expected: 2021-10`, is a year and a month.

## Why it matters
`03/04/2021` is a day in March to some and in April to others.

## Example
`data/sops.yaml`
```yaml
sops:
  - id: sop-1
    title: Whole-of-government approach
    activity: seminar-1
    drafted: ٢٠٢١-٠٥-١٠
    reviewed: 2021-06-31
```

## What to do
Write the day as `YYYY-MM-DD`, such as `2021-03-25`. Where a day can be read in one way only,
as in `15 October 2022` or the number of a spreadsheet, the help names it; where day and month may
be either, it names both.
"""
