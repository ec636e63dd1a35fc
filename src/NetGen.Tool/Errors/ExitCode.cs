namespace NetGen.Tool.Errors;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>The input is wrong; nothing was written.</summary>
    public const int Input = 1;

    /// <summary>The command line is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The program itself is at fault: it met what it has not thought of.</summary>
    public const int Fault = 3;

    /// <summary>Cancelled by Ctrl+C, as shells number it: 128 and the signal's number. What training had found by then is written.</summary>
    public const int Cancelled = 130;
}
