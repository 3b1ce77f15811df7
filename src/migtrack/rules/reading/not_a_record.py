"""A file is empty, or does not hold the fields of a record.

## What it does
Every file begins with the name of a field, as `id:` or `holidays:`. The rule reports a file
with nothing in it, and one that holds a list or a text alone.

## Why it matters
Nothing can be read from it. Most often the first line is missing.

## Example
`data/holidays.yaml`
```yaml
- {from: 2021-05-13, to: 2021-05-15, name: Eid al-Fitr}
```

## What to do
Add the line that is missing, which the finding shows (here `holidays:`); remove a file that is
empty and not needed. An activity's file is one record: there nothing begins with `- `.
"""
