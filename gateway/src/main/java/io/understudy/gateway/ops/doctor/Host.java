package io.understudy.gateway.ops.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the doctor looks at: this host, or one that a test made up. */
public interface Host
{
    /**
     * Where /proc, /sys and /dev are.
     *
     * @return the root of the file system, or a folder that stands for it.
     */
    Path root();

    /**
     * The JDK's feature version.
     *
     * @return for example 17.
     */
    int javaFeature();

    /**
     * The JDK's version and maker.
     *
     * @return for people.
     */
    String javaName();

    /**
     * What {@link LaunchCheck#missing()} says.
     *
     * @return missing arguments.
     */
    List<String> missingArguments();

    /**
     * The value of a flag of the JVM.
     *
     * @param flag without -XX.
     * @return its value, null if this JVM has no such flag.
     */
    String jvmFlag(String flag);

    /**
     * Cores that this process may use.
     *
     * @return from 1.
     */
    int cores();

    /**
     * Space in the file system of a folder.
     *
     * @param folder that exists.
     * @return bytes that may still be written.
     * @throws IOException if it cannot be found out.
     */
    long usableBytes(Path folder) throws IOException;

    /**
     * Size of the file system of a folder.
     *
     * @param folder that exists.
     * @return bytes in all.
     * @throws IOException if it cannot be found out.
     */
    long totalBytes(Path folder) throws IOException;

    /**
     * Whether disk blocks can be reserved ahead by fallocate(2).
     *
     * @param folder that exists; a file is made there and removed again.
     * @return null if they can, otherwise why not.
     * @throws IOException if it cannot be found out.
     */
    String fallocateFailure(Path folder) throws IOException;
}
