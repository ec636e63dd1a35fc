namespace NetGen.Tool.Errors;

/// <summary>Something that only the user can put right: a file, its contents, or what was asked for with it. The message is the one line they are shown; the program ends with 1.</summary>
/// <param name="message">What was expected, what was found and where.</param>
internal class InputException(string message) : Exception(message)
{
    /// <summary>The exit code that it ends the program with.</summary>
    public virtual int ExitCode => Errors.ExitCode.Input;

    /// <summary>A place in a file, as file:line or file:line:column: what editors and terminals turn into a link.</summary>
    /// <param name="file">Its path as the user wrote it.</param>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1; 0 for the whole line.</param>
    /// <param name="problem">What is wrong there.</param>
    /// <returns>The exception.</returns>
    public static InputException At(string file, int line, int column, string problem) =>
        new(column == 0 ? FormattableString.Invariant($"{file}:{line}: {problem}") : FormattableString.Invariant($"{file}:{line}:{column}: {problem}"));
}
