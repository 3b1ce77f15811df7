r"""A file, or an id after which files are named, has a name that not every system can hold.

## What it does
The rule reports names that Windows keeps for devices (`con`, `prn`, `aux`, `nul`, `com1`,
`lpt1` …, whatever the ending), that end in a dot or a blank or hold one of `< > : " | ? * \`,
and two names that differ in capitals or in the way an accent is written alone. It looks at all
files below `data` and at the ids of activities and ministries.

## Why it matters
On a colleague's laptop git cannot check such a file out: it is missing there, or stops the
whole checkout; of two files that share a name only one arrives.

## Example
`data/activities/aux.yaml`
```yaml
id: aux
kind: video-conference
group: 3
activity: seminar-1
title: Auxiliary services
```

## What to do
Give the file another name, and the record the same id.
"""
