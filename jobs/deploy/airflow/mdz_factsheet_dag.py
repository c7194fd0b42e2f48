"""Example: one night of the factsheet as an Airflow DAG (Airflow 3).

Airflow starts the program and reads its exit code; what happened is in the log of the task. Only a passing
infrastructure fault (5) is tried again, because everything else waits for a person or is no fault.
"""

from __future__ import annotations

import os
import subprocess
from datetime import timedelta

import pendulum
from airflow.exceptions import AirflowException, AirflowFailException
from airflow.sdk import dag, task

MDZ = os.environ.get("MDZ", "/opt/mdz-factsheet/jobs/bin/mdz")
HOME = "/srv/mdz/home"
INBOX = "/srv/mdz/inbox"
YEARS = [2024, 2025]

WHAT_TO_DO = {
    1: "unexpected: keep the log and report the fault",
    2: "usage or configuration: correct what the log names",
    3: "a delivery was refused, or waits for `mdz approve`: see the report",
    4: "another run is busy: it does the work, or the next night does",
    130: "stopped: clear the task to go on where it was",
    143: "stopped: clear the task to go on where it was",
}
PASSING_FAULT = 5


@dag(
    dag_id="mdz_factsheet",
    # Half past four, Dutch time; never between 02:00 and 03:00, when the clock changes.
    schedule="30 4 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Amsterdam"),
    catchup=False,
    max_active_runs=1,
    max_active_tasks=1,
    tags=["mdz"],
)
def mdz_factsheet():
    @task(retries=3, retry_delay=timedelta(minutes=15), execution_timeout=timedelta(hours=6))
    def factsheet(year: int) -> None:
        command = [MDZ, "run", "--year", str(year), "--home", HOME, "--inbox", INBOX]
        code = subprocess.run(command, check=False).returncode
        if code == PASSING_FAULT:
            raise AirflowException(f"mdz ended with {code}: a passing fault, tried again")
        if code != 0:
            raise AirflowFailException(f"mdz ended with {code}: {WHAT_TO_DO.get(code, 'see the log')}")

    # One after the other: two runs on one home would find each other's lock. One year that needs a person does not hold up the next.
    before = None
    for year in YEARS:
        night = factsheet.override(
            task_id=f"factsheet_{year}", trigger_rule="all_done" if before is not None else "all_success"
        )(year)
        if before is not None:
            before >> night
        before = night


mdz_factsheet()
