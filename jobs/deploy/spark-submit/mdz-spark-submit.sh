#!/bin/sh
# Example: the factsheet on a Spark cluster. Spark is the cluster's; the jar holds the rest (make cluster).
# The driver stays on this machine (client mode), because it reads the inbox, holds the lock and publishes. The home must have the same path on this machine and on every worker
# (a shared file system), or be an object-store URI: MDZ_HOME=s3a://bucket/mdz MDZ_INBOX=s3a://bucket/inbox MDZ_DB_URL=jdbc:postgresql://host/mdz. Usage: mdz-spark-submit.sh MASTER YEAR [option of mdz run ...]; MASTER is spark://host:7077, yarn or k8s://https://host:6443.
set -eu
umask 077

if [ $# -lt 2 ]; then
  echo "usage: $0 MASTER YEAR [option ...]" >&2
  exit 2
fi
master=$1
year=$2
shift 2

here=$(cd "$(dirname "$0")" && pwd)
jar=${MDZ_CLUSTER_JAR:-$here/../../target/cluster/mdz-factsheet-cluster.jar}
home=${MDZ_HOME:-/srv/mdz/home}
inbox=${MDZ_INBOX:-/srv/mdz/inbox}

if [ ! -f "$jar" ]; then
  echo "$0: $jar is missing. Next: build it, or let MDZ_CLUSTER_JAR name it." >&2
  exit 2
fi

# Workers of a standalone cluster know each other by a secret (spark.authenticate.secret). It stands in a properties file of mode 0400, never on the command line;
# YARN and Kubernetes make one themselves.
properties=
if [ -n "${MDZ_SPARK_PROPERTIES:-}" ]; then
  properties="--properties-file $MDZ_SPARK_PROPERTIES"
fi

# shellcheck disable=SC2086 # no option, or two words
exec "${SPARK_HOME:?names the Spark of the cluster, version 4.2}/bin/spark-submit" \
  --master "$master" \
  --deploy-mode client \
  --name mdz-factsheet \
  --class nl.mdzfactsheet.app.Mdz \
  --driver-memory "${MDZ_DRIVER_MEMORY:-8g}" \
  --executor-memory "${MDZ_EXECUTOR_MEMORY:-8g}" \
  --conf spark.executor.cores="${MDZ_EXECUTOR_CORES:-4}" \
  $properties \
  "$jar" run --year "$year" --home "$home" --inbox "$inbox" "$@"
