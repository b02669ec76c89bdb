package io.understudy.gateway.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a class with a bug planted in it, and loads it with the protocol and the simulator
 * around it. The production code needs no switch for it, and no bug can be left in by mistake.
 */
final class Planter
{
    private static final String ROOT = "io.understudy.gateway.";
    private static final List<String> AROUND = List.of("takeover.", "peer.", "sequence.",
        "simulator.", "ingress.", "edge.", "member.", "control.");
    /** Knows nothing of those around it, so it is planted only where the bug is its own. */
    private static final String ENGINE = "engine.";

    private Planter()
    {
    }

    /** A run of seeds with the bug in it. */
    @SuppressWarnings("unchecked")
    static LongFunction<String> plant(final PlantedBug bug, final int members, final Path folder)
    {
        try
        {
            final Map<String, byte[]> planted = compile(bug, folder);
            return (LongFunction<String>)new Loader(
                planted, bug.className.startsWith("engine/")).loadClass(ROOT + "simulator.SeedRun")
                .getDeclaredConstructor(Integer.class).newInstance(members);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        catch (final ReflectiveOperationException ex)
        {
            throw new IllegalStateException(ex);
        }
    }

    private static Map<String, byte[]> compile(final PlantedBug bug, final Path folder)
        throws IOException
    {
        final String path = "io/understudy/gateway/" + bug.className + ".java";
        final Path source =
            Path.of(System.getProperty("basedir", "."), "src", bug.sources, "java", path);
        final String text = Files.readString(source);
        final int at = text.indexOf(bug.rule);
        if (at < 0 || text.indexOf(bug.rule, at + 1) >= 0)
        {
            throw new IllegalStateException(bug + ": its rule must stand once in " + source);
        }
        final Path copy = folder.resolve("src").resolve(path);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, text.replace(bug.rule, bug.without));
        final Path classes = Files.createDirectories(folder.resolve("classes"));
        final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null))
        {
            final boolean compiled = compiler.getTask(null, files, null,
                List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-cp",
                    System.getProperty("surefire.test.class.path",
                        System.getProperty("java.class.path"))),
                null, files.getJavaFileObjects(copy)).call();
            if (!compiled)
            {
                throw new IllegalStateException(bug + " does not compile");
            }
        }
        final Map<String, byte[]> planted = new HashMap<>();
        try (Stream<Path> all = Files.walk(classes))
        {
            for (final Path file : (Iterable<Path>)all.filter(Files::isRegularFile)::iterator)
            {
                final String name = classes.relativize(file).toString()
                    .replace('/', '.').replaceAll("\\.class$", "");
                planted.put(name, Files.readAllBytes(file));
            }
        }
        return planted;
    }

    /** Has protocol and simulator for itself, and everything else from the tests' loader. */
    private static final class Loader extends ClassLoader
    {
        private final Map<String, byte[]> planted;
        private final boolean withEngine;

        private Loader(final Map<String, byte[]> planted, final boolean withEngine)
        {
            super(Planter.class.getClassLoader());
            this.planted = planted;
            this.withEngine = withEngine;
        }

        @Override
        protected Class<?> loadClass(final String name, final boolean resolve)
            throws ClassNotFoundException
        {
            if (!isPlanted(name))
            {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name))
            {
                final Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private boolean isPlanted(final String name)
        {
            final String ofGateway =
                name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
            return AROUND.stream().anyMatch(ofGateway::startsWith) ||
                withEngine && ofGateway.startsWith(ENGINE);
        }

        private Class<?> define(final String name) throws ClassNotFoundException
        {
            final byte[] bytes = planted.containsKey(name) ? planted.get(name) : read(name);
            return defineClass(name, bytes, 0, bytes.length);
        }

        private byte[] read(final String name) throws ClassNotFoundException
        {
            final String file = name.replace('.', '/') + ".class";
            try (InputStream in = getParent().getResourceAsStream(file))
            {
                if (in == null)
                {
                    throw new ClassNotFoundException(name);
                }
                return in.readAllBytes();
            }
            catch (final IOException ex)
            {
                throw new ClassNotFoundException(name, ex);
            }
        }
    }
}
