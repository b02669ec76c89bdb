package io.understudy.gateway.edge.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes key and trust stores by the JDK's keytool, all with one password. */
final class TlsStores
{
    static final String PASSWORD = "changeit";

    private final Path dir;

    /** Stores of this folder, and a file {@code password} for an edge. */
    TlsStores(final Path dir) throws IOException
    {
        this.dir = dir;
        Files.writeString(dir.resolve("password"), PASSWORD + "\n");
    }

    /** A key and its own certificate, in {@code name.p12}. */
    void generate(final String name, final String cn, final String... more) throws Exception
    {
        final List<String> command = new ArrayList<>(List.of("-genkeypair", "-alias", name,
            "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + cn + ",O=Test",
            "-keystore", name + ".p12"));
        command.addAll(List.of(more));
        keytool(command);
        keytool(List.of("-exportcert", "-alias", name, "-keystore", name + ".p12",
            "-file", name + ".cer"));
    }

    /** The certificates of some, in {@code store.p12}. */
    void trust(final String store, final String... names) throws Exception
    {
        for (final String name : names)
        {
            keytool(List.of("-importcert", "-noprompt", "-alias", name, "-file", name + ".cer",
                "-keystore", store + ".p12"));
        }
    }

    private void keytool(final List<String> arguments) throws Exception
    {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        final Process process = new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("keytool.log").toFile())
            .start();
        assertThat(process.waitFor()).as(Files.readString(dir.resolve("keytool.log"))).isZero();
    }
}
