# mdz-factsheet: everything a person types. `make` alone lists it.

MVN      ?= ./mvnw
YEAR     ?= 2025
RUN_DATE ?= 2026-07-01
RUN_HOME ?= build/home
INBOX    ?= sample-data/inbox
INSURED  ?= 8000
SEED     ?= 20260101
SIZE     ?= 100000
NIGHTS   ?= S

JAR     := jobs/target/mdz-factsheet.jar
SOURCES := pom.xml jobs/pom.xml $(shell find jobs/src/main schemas -type f)

.DEFAULT_GOAL := help
.PHONY: help run archive cluster test verify bench look mutation check format generate sample clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

run: $(JAR) ## compute the factsheets of the sample data and show the headline figures
	@mkdir -p $(RUN_HOME)/config
	@test -f $(RUN_HOME)/config/settings.yaml || cp sample-data/config/settings.yaml $(RUN_HOME)/config/settings.yaml
	jobs/bin/mdz run --year $(YEAR) --home $(RUN_HOME) --inbox $(INBOX) --run-date $(RUN_DATE)

archive: $(JAR) ## keep the classes of a run on the sample, so that the program starts sooner: jobs/target/mdz-factsheet.jsa
	@rm -rf build/archive jobs/target/mdz-factsheet.jsa && mkdir -p build/archive/home/config
	@cp sample-data/config/settings.yaml build/archive/home/config/settings.yaml
	MDZ_JAVA_OPTS="-XX:ArchiveClassesAtExit=$(CURDIR)/build/archive/classes.jsa -Xlog:cds=off -Xlog:cds+dynamic=off" \
	  jobs/bin/mdz run --year $(YEAR) --home build/archive/home --inbox $(INBOX) --run-date $(RUN_DATE) > build/archive/log
	@chmod 644 build/archive/classes.jsa && mv build/archive/classes.jsa jobs/target/mdz-factsheet.jsa && rm -rf build/archive

cluster: ## build the jar for spark-submit, without Spark: jobs/target/cluster/mdz-factsheet-cluster.jar
	$(MVN) -q -B -Pquick,cluster -Dbuild.folder=target/cluster -Dmaven.test.skip=true package

test: ## all tests, format, architecture and coverage rules (under 12 minutes on two cores)
	$(MVN) -B spotless:check prepare-package

verify: ## the slow proofs: a generated insurer of 50,000 and 500 random mini insurers against independent implementations, kill and restart, restatement
	$(MVN) -B -Pverify test

bench: $(JAR) ## speed against DuckDB on the same deliveries, figures compared first: SIZE and NIGHTS (whole runs) are S, M, L, a number of insured, or no for NIGHTS (9 minutes on two cores)
	$(MVN) -q -B -Pquick -pl jobs test-compile org.codehaus.mojo:exec-maven-plugin:exec -Dexec.workingdir=$(CURDIR) -Dexec.classpathScope=test -Dexec.executable=java \
	  -Dexec.args="-cp %classpath nl.mdzfactsheet.bench.Bench build/bench $(SIZE) $(shell git rev-parse --short HEAD) $(NIGHTS)"

look: ## open what `make run` published in LibreOffice, in Dutch: every cell of the files for Excel, every workbook as PDF in jobs/target/look
	$(MVN) -B -Plook -pl jobs test -Dlook.year=$(abspath $(RUN_HOME))/published/$(YEAR)

mutation: ## faults put into the statistics on purpose: at least 85 % must be noticed by a test
	$(MVN) -B -Pmutation -pl jobs test-compile org.pitest:pitest-maven:mutationCoverage

check: ## format, Error Prone, NullAway, definitions, architecture, generated files; no data
	$(MVN) -B spotless:check test -Dtest='ArchitectureTest,GeneratedFilesTest,Shipped*Test' -Dsurefire.failIfNoSpecifiedTests=true

format: ## format the Java sources
	$(MVN) -q -B spotless:apply

generate: ## write the data dictionary and the column vocabulary from the contracts
	$(MVN) -q -B test -Dtest=GeneratedFilesTest -Dgenerate=true
	$(MVN) -q -B spotless:apply

sample: $(JAR) ## generate the committed sample anew (INSURED=…, SEED=…)
	rm -rf sample-data
	jobs/bin/mdz generate-sample --insured $(INSURED) --seed $(SEED) --years 2023,2024,2025 --out sample-data

clean: ## remove what was built and the home of `make run`
	$(MVN) -q -B clean
	rm -rf build

$(JAR): $(SOURCES)
	$(MVN) -q -B -Pquick -Dmaven.test.skip=true package
	@touch $(JAR)
