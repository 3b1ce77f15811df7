"""Git left a merge conflict in a file.

## What it does
The rule reports the first of the lines that git writes into a file when two people have
changed the same lines.

## Why it matters
The file holds two versions of one fact, and nothing in it is read until somebody chooses.

## Example
`data/holidays.yaml`
```yaml
holidays:
<<<<<<< HEAD
  - {from: 2021-05-13, to: 2021-05-15, name: Eid al-Fitr}
=======
  - {from: 2021-05-12, to: 2021-05-15, name: Eid al-Fitr}
>>>>>>> from-the-ministry
```

## What to do
Keep the version that is right, and remove the other one and the three lines of git.
"""
