package io.understudy.gateway.edge.tcp;

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
 * The file in a running edge's folder that tells where it listens. Written when the ports are open,
 * gone after an orderly end. Any thread; reads the file at each question.
 */
public final class EdgeProperties
{
    private static final String FILE_NAME = "edge.properties";
    private static final String PID = "pid";
    private static final String FIX_PORT = "fix.port";
    private static final String SBE_PORT = "sbe.port";

    private final Path file;

    /**
     * The properties of the edge in a folder, whether it runs or not.
     *
     * @param edgeDir the edge's folder.
     */
    public EdgeProperties(final Path edgeDir)
    {
        file = edgeDir.resolve(FILE_NAME);
    }

    void write(final int fixPort, final int sbePort)
    {
        final Properties properties = new Properties();
        properties.setProperty(PID, Long.toString(ProcessHandle.current().pid()));
        properties.setProperty(FIX_PORT, Integer.toString(fixPort));
        properties.setProperty(SBE_PORT, Integer.toString(sbePort));
        final Path next = file.resolveSibling(FILE_NAME + ".next");
        try
        {
            try (Writer writer = Files.newBufferedWriter(next))
            {
                properties.store(writer, "where this edge is");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot write " + file + ": " + ex.getMessage(), ex);
        }
    }

    void delete()
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
     * Where FIX clients connect.
     *
     * @return the port, 0 where the edge is not there or takes no FIX.
     */
    public int fixPort()
    {
        return (int)get(FIX_PORT);
    }

    /**
     * Where SBE clients connect.
     *
     * @return the port, 0 where the edge is not there or takes no SBE.
     */
    public int sbePort()
    {
        return (int)get(SBE_PORT);
    }

    /**
     * The process that wrote the file.
     *
     * @return its pid, 0 if the edge is not there.
     */
    public long pid()
    {
        return get(PID);
    }

    private long get(final String key)
    {
        final Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file))
        {
            properties.load(reader);
            return Long.parseLong(properties.getProperty(key, "0"));
        }
        catch (final NoSuchFileException ex)
        {
            return 0;
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot read " + file + ": " + ex.getMessage(), ex);
        }
    }
}
