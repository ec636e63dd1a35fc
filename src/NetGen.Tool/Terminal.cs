using NetGen.Tool.Errors;
using Spectre.Console;

namespace NetGen.Tool;

/// <summary>Where the program writes: results to the output, what went wrong to the error output.</summary>
internal sealed class Terminal
{
    /// <summary>Columns where there is no terminal whose width could be asked for: enough for every table.</summary>
    private const int PlainWidth = 1000;

    /// <summary>Writes to a pair of writers.</summary>
    /// <param name="output">Results.</param>
    /// <param name="error">Errors and warnings.</param>
    /// <param name="isInteractive">Whether the output is a terminal that a bar can be drawn in.</param>
    public Terminal(TextWriter output, TextWriter error, bool isInteractive)
    {
        (Output, Error) = (output, error);
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isInteractive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isInteractive)
        {
            Console.Profile.Width = PlainWidth;
        }

        IsInteractive = isInteractive && Console.Profile.Capabilities.Ansi;
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public IAnsiConsole Console { get; }

    public bool IsInteractive { get; }

    public void Line(string text = "") => Output.WriteLine(text);

    /// <summary>Writes a warning, whatever is in it, on one line.</summary>
    public void Warn(string text) => Error.WriteLine("warning: " + OneLine.Escape(text));
}
