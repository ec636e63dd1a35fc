namespace NetGen.Tool.Tests.Support;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Demands that all was done.</summary>
    public ToolRun Succeeds()
    {
        Assert.True(ExitCode == 0, $"{ExitCode}\n{Output}\n{Error}");
        return this;
    }

    /// <summary>Demands that all was done, and that the output has a text.</summary>
    public void Says(string part) => Assert.Contains(part, Succeeds().Output, StringComparison.Ordinal);

    /// <summary>Demands an exit code and one line on the error output, and no other there: one that calls itself a fault of the program where the code does, and nowhere else.</summary>
    /// <param name="code">The exit code.</param>
    /// <param name="parts">What the line says.</param>
    public void Fails(int code, params string[] parts)
    {
        Assert.True(code == ExitCode, $"{ExitCode}\n{Output}\n{Error}");
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.Equal(code == Errors.ExitCode.Fault, line.Contains("fault of netgen", StringComparison.Ordinal));
        Assert.All(parts, part => Assert.Contains(part, line, StringComparison.Ordinal));
    }
}
