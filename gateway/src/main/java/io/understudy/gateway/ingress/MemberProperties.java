package io.understudy.gateway.ingress;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * The file in a running member's folder that tells its neighbours on the host where it is. Written
 * when the doors are open, gone after an orderly end. Any thread; reads the file at each question.
 */
public final class MemberProperties
{
    private static final String FILE_NAME = "member.properties";
    private static final String PID = "pid";
    private static final String DOOR = "door";
    private static final String AERON_DIR = "aeron.dir";
    private static final String CONTROL = "control";

    private final Path file;

    /**
     * The properties of the member in a folder, whether it runs or not.
     *
     * @param memberDir the member's folder.
     */
    public MemberProperties(final Path memberDir)
    {
        file = memberDir.resolve(FILE_NAME);
    }

    /**
     * Says where this member is.
     *
     * @param doorEndpoint host:port.
     * @param aeronDir     of its media driver.
     * @param control      where the cluster's control plane is asked, null for a member alone.
     */
    public void write(final String doorEndpoint, final String aeronDir, final String control)
    {
        final Properties properties = new Properties();
        properties.setProperty(PID, Long.toString(ProcessHandle.current().pid()));
        properties.setProperty(DOOR, doorEndpoint);
        properties.setProperty(AERON_DIR, aeronDir);
        if (control != null)
        {
            properties.setProperty(CONTROL, control);
        }
        final Path next = file.resolveSibling(FILE_NAME + ".next");
        try
        {
            try (Writer writer = Files.newBufferedWriter(next))
            {
                properties.store(writer, "where this member is");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot write " + file + ": " + ex.getMessage(), ex);
        }
    }

    /** Takes the file away: this member is gone. */
    public void delete()
    {
        try
        {
            Files.deleteIfExists(file);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot delete " + file + ": " + ex.getMessage(), ex);
        }
    }

    /**
     * The channel of the member's door.
     *
     * @return a UDP channel, null if the member is not there.
     */
    public String doorChannel()
    {
        final String endpoint = get(DOOR);
        return endpoint == null ? null : "aeron:udp?endpoint=" + endpoint;
    }

    /**
     * The folder of the member's media driver.
     *
     * @return the folder, null if the member is not there.
     */
    public String aeronDir()
    {
        return get(AERON_DIR);
    }

    /**
     * Where the cluster's control plane is asked.
     *
     * @return endpoints in Aeron Cluster's form, null if there is none.
     */
    public String controlEndpoints()
    {
        return get(CONTROL);
    }

    /**
     * The process that wrote the file.
     *
     * @return its pid, 0 if the member is not there.
     */
    public long pid()
    {
        final String pid = get(PID);
        return pid == null ? 0 : Long.parseLong(pid);
    }

    private String get(final String key)
    {
        final Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file))
        {
            properties.load(reader);
            return properties.getProperty(key);
        }
        catch (final NoSuchFileException ex)
        {
            return null;
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot read " + file + ": " + ex.getMessage(), ex);
        }
    }
}
