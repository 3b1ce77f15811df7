"""One field stands twice in one record.

## What it does
The rule reports the second of two fields of the same name within one record, or two lists
for one day. The first counts until this is put right.

## Why it matters
Other programs would silently take the last one. Here nobody has to guess which is true.

## Example
`data/activities/workshop-1.yaml`
```yaml
id: workshop-1
kind: workshop
group: 1
title: Return and reintegration
dates: {start: 2021-03-02, end: 2021-03-03}
mode: in-person
venue: Baghdad
venue: Erbil
experts:
  - {name: Expert 1}
attendance:
  2021-03-02:
    present: others
  2021-03-03:
    present: others
```

## What to do
Keep one of the two lines.
"""
