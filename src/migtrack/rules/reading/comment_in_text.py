"""Part of a text is taken for a comment, and is lost.

## What it does
A `#` after a blank begins a comment. The rule reports one that is followed directly by
other characters: it probably belongs to the text before it.

## Why it matters
`letter: MoFA #1123` keeps `MoFA` and loses the number, and nobody notices.

## Example
`data/participants/mofa.yaml`
```yaml
ministry: mofa
participants:
  - id: mofa-01
    seat: 1
    name: MoFA official 1
    position: Director
    gender: female
    letter: MoFA #1123
    nominated: 2020-12-10
    confirmed: 2021-01-10
  - {id: mofa-02, seat: 2, name: MoFA official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: mofa-03, reserve: 1, name: MoFA official 3, position: Head of unit, gender: male}
```

## What to do
Put the whole text in quotes. If it is a comment, leave a blank after the `#`.
"""
