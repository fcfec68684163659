#!/usr/bin/env bash
# Draws a series with a real Slurm of one node: an array of four tasks, one of which is killed and
# requeued, and another asked to stop. The files have to be those of a run in one process.
#
#   make slurm                                        builds the program first
#   WAYMARK=/path/to/waymark Tests/Cluster/slurm.sh   takes this one
#
# The packages are installed with root or sudo; all else belongs to whoever runs the script, stands in
# a temporary folder and goes with it.
set -euo pipefail

root="$(cd "$(dirname "$0")/../.." && pwd)"
parts=4

die() { echo "slurm.sh: $*" >&2; exit 1; }
say() { echo "slurm.sh: $*"; }

# --- what is needed ------------------------------------------------------------------------------

make --silent --no-print-directory -C "$root" slurm-packages || exit 1
PATH="$PATH:/usr/sbin:/sbin"
for program in munged slurmctld slurmd sbatch scontrol squeue scancel; do
  command -v "$program" >/dev/null || die "$program is missing; it is in slurm-wlm and munge of Debian"
done
waymark="${WAYMARK:-$(cd "$root" && swift build -c release --show-bin-path)/waymark}"
[ -x "$waymark" ] || die "$waymark is missing; make build makes it"
waymark="$(readlink -f "$waymark")"

# --- the end -------------------------------------------------------------------------------------

work="$(mktemp -d)"

clean() {
  status=$?
  trap - EXIT
  if [ -n "${job:-}" ]; then scancel --quiet "$job" 2>/dev/null || true; fi
  for name in slurmd slurmctld munged; do
    [ -s "$work/$name.pid" ] || continue
    pid="$(cat "$work/$name.pid")"
    kill "$pid" 2>/dev/null || continue
    for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -9 "$pid" 2>/dev/null || true
  done
  if [ "$status" -ne 0 ]; then
    tail -n 15 "$work"/*.log "$work"/task-*.txt >&2 2>/dev/null || true
  fi
  rm -rf "$work"
  exit "$status"
}
trap clean EXIT
trap 'exit 130' INT TERM

# Waits until a command succeeds.
#   until_true SECONDS WHAT COMMAND...
until_true() {
  local end=$((SECONDS + $1)) what="$2"
  shift 2
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || die "waited too long for $what"
    sleep 0.05
  done
}

# --- a cluster of one machine --------------------------------------------------------------------

chmod 755 "$work"
host="$(hostname -s)"
me="$(id -un)"
# Others may use the usual ports.
port="${SLURM_TEST_PORT:-26817}"
dd if=/dev/urandom of="$work/munge.key" bs=1024 count=1 status=none
chmod 400 "$work/munge.key"

cat >"$work/slurm.conf" <<END
ClusterName=waymark
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$me
SlurmdUser=$me
SlurmctldPort=$port
SlurmdPort=$((port + 1))
AuthType=auth/munge
# A task that is requeued waits until its credential has run out.
AuthInfo=socket=$work/munge.socket,cred_expire=5
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=2,batch_sched_delay=0
MinJobAge=3600
KillWait=5
ReturnToService=2
# The code of Waymark for "stopped, try again".
RequeueExit=75
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
echo "CgroupPlugin=cgroup/v1" >"$work/cgroup.conf"
mkdir -p "$work/state" "$work/spool"
export SLURM_CONF="$work/slurm.conf"

munged --force --key-file="$work/munge.key" --socket="$work/munge.socket" \
  --pid-file="$work/munged.pid" --log-file="$work/munged.log" --seed-file="$work/munge.seed" \
  2>"$work/munged-words.log" || die "munged does not start: $(tail -n 1 "$work/munged-words.log")"
slurmctld -c || die "slurmctld does not start"
slurmd || die "slurmd does not start"

node_is_idle() { [ "$(sinfo --noheader --format=%t 2>/dev/null)" = idle ]; }
until_true 60 "the node" node_is_idle
say "$(sinfo --version), $(nproc) processors"

# --- a series ------------------------------------------------------------------------------------

mkdir "$work/series"
cd "$work/series"
cat >plates.yaml <<END
series: Weeks
data: $root/Geodata
out: array
defaults:
  size: 120x90mm
  dpi: 150
  fit: all
  formats: [png]
  languages: [en, de]
plates:
  - plate: "week-{from}"
    every: 7 days
    from: 1944-12-01
    to: 1945-05-08
END
count="$("$waymark" plan plates.yaml --ids | wc -l)"
[ "$count" -ge 40 ] || die "the series has only $count plates"
"$waymark" batch plates.yaml --out serial --jobs 1 2>serial.log || die "$(tail -n 1 serial.log)"
say "one process: $(tail -n 1 serial.log)"

# --- an array, disturbed -------------------------------------------------------------------------

cat >plates.sh <<END
#!/bin/sh
#SBATCH --array=0-$((parts - 1))
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --cpus-per-task=1
exec "$waymark" batch plates.yaml --jobs 1 --shard auto
END
job="$(sbatch --parsable --output="$work/task-%a.txt" plates.sh)"

# How many plates of a part are there.
drawn() {
  local found=0 file
  while read -r file; do [ ! -e "$file" ] || found=$((found + 1)); done < <(
    "$waymark" plan plates.yaml --shard "$(($1 + 1))/$parts" --files)
  echo "$found"
}
has_begun() { [ "$(drawn "$1")" -ge 2 ]; }
state() { squeue --noheader --states=all --format=%T --jobs="${job}_$1" 2>/dev/null || true; }
has_state() { [ "$(state "$1")" = "$2" ]; }
# The process of a task: the job script became the program.
process() {
  local pid
  for pid in $(pgrep -f -- "batch plates.yaml --jobs 1 --shard auto"); do
    if tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null | grep -qx "SLURM_ARRAY_TASK_ID=$1" \
      && tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null | grep -qx "SLURM_ARRAY_JOB_ID=$job"; then
      echo "$pid"
    fi
  done
}

disturb() {
  local task="$1" signal="$2" pid all some
  until_true 120 "task $task" has_begun "$task"
  pid="$(process "$task")"
  [ -n "$pid" ] || die "task $task has no process any more; more plates would give it time"
  kill "-$signal" "$pid"
  until_true 60 "the end of the process of task $task" eval "! kill -0 $pid 2>/dev/null"
  all="$("$waymark" plan plates.yaml --shard "$((task + 1))/$parts" --ids | wc -l)"
  some="$(drawn "$task")"
  [ "$some" -lt "$all" ] || die "task $task had drawn all its plates when it was disturbed"
  say "task $task got SIG$signal with $some of its $all plates drawn"
}

# One is killed: Slurm calls it failed, and somebody requeues it.
disturb 0 KILL
until_true 60 "the failure of task 0" has_state 0 FAILED
# Another is asked to stop: it ends with 75, upon which Slurm requeues it by itself.
disturb 1 TERM

others_are_done() { has_state 2 COMPLETED && has_state 3 COMPLETED; }
until_true 300 "the other tasks" others_are_done
code=0
"$waymark" merge plates.yaml 2>merge.log || code=$?
[ "$code" = 75 ] || die "merge ended with $code, not 75, when task 0 had been killed"
say "before task 0 is requeued: $(grep 'are not as' merge.log)"
scontrol requeue "${job}_0"
for task in $(seq 0 $((parts - 1))); do
  until_true 300 "task $task" has_state "$task" COMPLETED
done
restarts() { scontrol show job "${job}_$1" | sed -n 's/.*Restarts=\([0-9]*\).*/\1/p'; }
[ "$(restarts 0)" = 1 ] || die "task 0 was not requeued"
[ "$(restarts 1)" = 1 ] || die "task 1 was not requeued by itself"

# --- the same files ------------------------------------------------------------------------------

"$waymark" merge plates.yaml 2>merge.log || die "merge ended with $?: $(tail -n 1 merge.log)"
say "$(tail -n 1 merge.log)"
sums() { (cd "$1" && find . -type f ! -path './.waymark/*' ! -name 'run*.json' | sort | xargs sha256sum); }
sums serial >serial.txt
sums array >array.txt
[ "$(wc -l <serial.txt)" = "$count" ] || die "$(wc -l <serial.txt) files instead of $count"
cmp serial.txt array.txt || die "the files differ from those of one process"
if find array -name '*waymark~*' | grep -q .; then die "temporary files are left"; fi
say "$count files have the sha256 of those of one process"
