"""A record has a field that records of its kind do not have.

## What it does
The rule reports the name of the field, and says which one was probably meant. A field of
another kind of activity is reported, too: a workshop has no travellers.

## Why it matters
What stands in a mistyped field would be left out. The usual slip is a comma within braces,
which ends the text before it.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-09-06, end: 2021-09-10}
mode: in-person
venue: {en: Bern, Switzerland}
```

## What to do
Correct the name: the help knows many that people use, such as `location` for `venue`. States
such as `cancelled` have no field `status`: they follow from dates and lists. Put a text that holds a comma in quotes: `{en: "Bern, Switzerland"}`. What
has no field of its own can go into `notes`.
"""
