package nl.mdzfactsheet.sample;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Generates a sample without the command line interface: insured, seed, years, folder, threads. */
final class SampleMain {
    private SampleMain() {}

    public static void main(String[] args) {
        List<Integer> years =
                Arrays.stream(args[2].split(",", -1)).map(Integer::valueOf).toList();
        SampleGenerator.generate(new SampleRequest(
                Integer.parseInt(args[0]),
                Long.parseLong(args[1]),
                years,
                Path.of(args[3]),
                args.length > 4 ? Integer.parseInt(args[4]) : 1));
    }
}
