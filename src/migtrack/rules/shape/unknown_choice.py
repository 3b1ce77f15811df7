"""A field with a few choices holds none of them.

## What it does
Some fields take one of a few words: `kind`, `mode`, `gender`, `outcome`, the days of the
`weekend`, the time zone. The rule reports any other word and names the choices.

## Why it matters
A word that migtrack does not know means nothing to it, and the record is counted nowhere.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-09-06, end: 2021-09-10}
mode: in_person
venue: Bern
```

## What to do
Write one of the choices, in small letters and with the hyphen, as the finding shows it.
"""
