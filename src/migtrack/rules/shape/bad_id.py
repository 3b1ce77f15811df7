"""An id holds something other than small letters, digits and single hyphens.

## What it does
Ids are made of the letters a to z, the digits 0 to 9 and single hyphens, at most 64
characters. The rule reports any other id. No participant can have the id `others`, which
attendance lists use.

## Why it matters
Other records name this one by its id. One that looks the same and is not (a capital, a
blank, a letter of another script) is found by nobody.

## Example
`data/requests.yaml`
```yaml
requests:
  - id: Request 1
    activity: seminar-1
    ministry: moi
    area: Return statistics
    received: 2021-05-12
    decided: {date: 2021-05-20, outcome: accepted}
    delivered: 2021-06-08
```

## What to do
Write the id in small letters with hyphens, such as `request-1`, and the same wherever the
record is named.
"""
