package io.understudy.gateway.ingress;

/** The edges that a member hears, each by what it holds of it. Duty thread. */
public interface EdgeWindows
{
    /**
     * How many there are.
     *
     * @return the number of windows.
     */
    int windowCount();

    /**
     * One of them.
     *
     * @param index from 0, less than {@link #windowCount()}.
     * @return the window.
     */
    EdgeWindow window(int index);
}
