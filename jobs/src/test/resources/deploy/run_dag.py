"""Loads the DAG with stand-ins for Airflow and runs its task once for every exit code given; prints what it saw."""
import os
import sys
import types


class AirflowException(Exception):
    pass


class AirflowFailException(AirflowException):
    pass


tasks = []


class Task:
    def __init__(self, function, settings):
        self.function = function
        self.settings = settings

    def override(self, **settings):
        return Task(self.function, {**self.settings, **settings})

    def __call__(self, *arguments):
        tasks.append((self, arguments))
        return self

    def __rshift__(self, other):
        print("then", other.settings["task_id"], other.settings["trigger_rule"])
        return other


def task(**settings):
    return lambda function: Task(function, settings)


def dag(**settings):
    print("dag", settings["dag_id"], settings["schedule"], settings["catchup"], settings["max_active_runs"])
    return lambda function: function


def datetime(year, month, day, tz):
    print("start", tz)


for name, members in {
    "airflow": {},
    "airflow.sdk": {"dag": dag, "task": task},
    "airflow.exceptions": {"AirflowException": AirflowException, "AirflowFailException": AirflowFailException},
    "pendulum": {"datetime": datetime},
}.items():
    module = types.ModuleType(name)
    vars(module).update(members)
    sys.modules[name] = module

source = open(sys.argv[1], encoding="utf-8").read()
exec(compile(source, sys.argv[1], "exec"), {"__name__": "dag"})

first, arguments = tasks[0]
for code in sys.argv[2:]:
    os.environ["MDZ_TEST_EXIT"] = code
    try:
        first.function(*arguments)
        print(code, "done")
    except AirflowFailException:
        print(code, "for a person")
    except AirflowException:
        print(code, "again")
