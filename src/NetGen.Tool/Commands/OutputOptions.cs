using System.CommandLine;
using NetGen.Tool.Files;
using NetGen.Tool.Networks;

namespace NetGen.Tool.Commands;

/// <summary>The options of commands that write a class with its weights.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string?> _name = new("--name", "-n") { HelpName = "NAME" };

    private readonly Option<string?> _namespace = new("--namespace") { Description = "The class's namespace; none unless given.", HelpName = "NAME" };

    private readonly Option<string> _folder = new("--output", "-o") { Description = "The folder that files are written into.", HelpName = "DIR", DefaultValueFactory = _ => "." };

    private readonly Option<bool> _frozen = new("--frozen") { Description = "Writes a static class: the weights are a part of the program and never change." };

    private readonly Option<bool> _force = new("--force") { Description = "Replaces files that are there already." };

    /// <summary>Gives a command these options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="source">Whose name the class gets where none is given.</param>
    public void AddTo(Command command, string source)
    {
        _name.Description = $"The name of the class and its files; {source} unless given.";
        foreach (var option in (Option[])[_name, _namespace, _folder, _frozen, _force])
        {
            command.Add(option);
        }
    }

    /// <summary>The class's name.</summary>
    /// <param name="found">The command line.</param>
    /// <param name="file">The file that it is named after where no name is given.</param>
    /// <param name="isWritten">Whether the class is written: one that the user wrote has other members.</param>
    public ClassName Name(ParseResult found, string file, bool isWritten = true) => ClassName.Of(found.GetValue(_name), found.GetValue(_namespace), file, isWritten);

    /// <summary>Whether a name was given.</summary>
    public bool HasName(ParseResult found) => found.GetValue(_name) is not null;

    /// <summary>Where a file goes.</summary>
    public string Path(ParseResult found, string file) => found.GetRequiredValue(_folder) is "." ? file : System.IO.Path.Combine(found.GetRequiredValue(_folder), file);

    /// <summary>Whether the class is static.</summary>
    public bool IsFrozen(ParseResult found) => found.GetValue(_frozen);

    /// <summary>A set of files that replaces others only where that is asked for.</summary>
    public FileSet Set(ParseResult found, CancellationToken cancellation) => new(found.GetValue(_force), cancellation);
}
