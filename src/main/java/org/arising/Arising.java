package org.arising;

/** The command line. */
public final class Arising {
    private Arising() {}

    /** Runs one command. */
    public static void main(String[] args) {
        System.out.println("arising");
    }
}
