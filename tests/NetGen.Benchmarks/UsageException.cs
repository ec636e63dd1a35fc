namespace NetGen.Benchmarks;

/// <summary>What the user can mend: the program ends with its message, one line, and nothing else.</summary>
internal sealed class UsageException(string message) : Exception(message);
