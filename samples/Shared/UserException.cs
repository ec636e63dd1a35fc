namespace Shared;

/// <summary>Something only the user can put right. Its message is the one line they are shown.</summary>
internal sealed class UserException(string message) : Exception(message)
{
    /// <summary>A place in a file, as file:line:column: the form that editors and terminals turn into a link.</summary>
    public static UserException At(string file, int line, int column, string problem) =>
        new($"{OneLine.Escape(file)}:{line}:{column}: {problem}");
}
