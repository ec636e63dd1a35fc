namespace NetGen.Tool.Errors;

/// <summary>The command line asks for what does not exist or does not go together. The program ends with 2.</summary>
/// <param name="message">What was expected and what was found.</param>
internal sealed class UsageException(string message) : InputException(message)
{
    public override int ExitCode => Errors.ExitCode.Usage;
}
