package io.understudy.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JVMs that a test starts, with the arguments and the class path of the test itself. */
final class Children
{
    private Children()
    {
    }

    static ProcessBuilder command(final Class<?> main, final String... arguments)
    {
        final String jvmDir = System.getProperty("understudy.jvm.dir");
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + jvmDir + "/opens.args");
        if (Runtime.version().feature() >= 24)
        {
            command.add("@" + jvmDir + "/opens-24.args");
        }
        command.addAll(List.of("-Xmx128m", "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
