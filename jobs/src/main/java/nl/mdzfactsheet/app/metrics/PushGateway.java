package nl.mdzfactsheet.app.metrics;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends the figures of a run to a Prometheus push gateway: one attempt, never longer than two seconds. */
public final class PushGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int SUCCESS = 2;
    private static final int CLASS_OF_STATUS = 100;

    private final URI address;

    public PushGateway(URI gateway) {
        String root = gateway.toString().replaceAll("/+$", "");
        this.address = URI.create(root + "/metrics/job/mdz_factsheet");
    }

    /** Replaces what the gateway holds of this job; throws when it does not answer in time or refuses. */
    public void send(String text) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .PUT(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / CLASS_OF_STATUS != SUCCESS) {
                throw new IOException("status " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
