#!/usr/bin/env bash
# Shows the steps a second of regimen origin, ours beside PyTorch's where that is installed.
#
#   PYTHON   the Python to look for PyTorch in, else python3
set -euo pipefail
cd "$(dirname "$0")/../.."

python=${PYTHON:-python3}
out=tests/target/bench
dependency=org.apache.maven.plugins:maven-dependency-plugin:3.9.0
mkdir -p "$out"

mvn -q -pl tests -am test-compile "$dependency:build-classpath" -Dmdep.outputFile=target/test.classpath
java -cp "tests/target/test-classes:$(cat tests/target/test.classpath)" org.openjdk.jmh.Main \
  OriginTrainingBenchmark -rf csv -rff "$out/origin.csv" >"$out/origin.log"
awk -F, 'NR > 1 { gsub(/["\r]/, ""); print $8, int($5 + 0.5) }' "$out/origin.csv" >"$out/origin.ours"

if "$python" -c 'import torch' 2>/dev/null; then
  "$python" tests/bench/origin_torch.py >"$out/origin.torch"
else
  echo "no PyTorch in $python: its side is left out" >&2
  : >"$out/origin.torch"
fi

printf '%-10s %16s %16s %8s\n' net 'circuitc steps/s' 'PyTorch steps/s' ratio
while read -r net ours; do
  theirs=$(awk -v net="$net" '$1 == net { print $2 }' "$out/origin.torch")
  ratio=${theirs:+$(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.1f", a / b }')}
  printf '%-10s %16s %16s %8s\n' "$net" "$ours" "${theirs:--}" "${ratio:--}"
done <"$out/origin.ours"
