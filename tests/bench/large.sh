#!/usr/bin/env bash
# Compiles sources of 100,000 lines in several shapes, proofs and weight files included: the seconds of each.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

one_net() { # one sum; many of its terms are the same
  echo 'net n(x, y) ='
  awk 'BEGIN { for (i = 0; i < 99999; i++) print (i ? "  + " : "  ") i % 7 - 3 " * relu(x - " i % 13 " * y)" }'
}

definitions() { # and one sum that calls each
  awk 'BEGIN { for (i = 0; i < 50000; i++) print "def f" i "(x) = relu(x - " i ") / " i % 7 + 1 }'
  echo 'net n(x) = 0'
  awk 'BEGIN { for (i = 0; i < 49999; i++) print "  + f" i "(x)" }'
}

table() {
  echo 'net n(x) = pwl(x, ['
  awk 'BEGIN { for (i = 0; i < 99998; i++) print "  (" i ", " i * 7919 % 101 ")," }'
  echo '  (99998, 0)])'
}

nets() { # LINES_A_NET
  awk -v lines="$1" 'BEGIN {
    for (i = 0; i < 100000 / lines; i++) {
      print "net n" i "(a in [-1, 1], b, c) ="
      for (k = 1; k < lines; k++) print (k > 1 ? "  + " : "  ") "max(a - " i % 10 ", min(b, " k " * c))"
    }
  }'
}

measure() { # NAME; the source comes from standard input
  cat >"$work/$1.circuit"
  local start=$EPOCHREALTIME
  "$root/circuitc" compile "$work/$1.circuit" -o "$work/$1" --quiet >"$work/$1.log"
  awk -v name="$1" -v start="$start" -v end="$EPOCHREALTIME" \
    'BEGIN { printf "%-14s %6.1f s\n", name, end - start }'
}

"$root/circuitc" --version >/dev/null # builds it
mkdir "$work"/{one-net,definitions,table,10000-nets,25000-nets}
one_net | measure one-net
definitions | measure definitions
table | measure table
nets 10 | measure 10000-nets
nets 4 | measure 25000-nets
