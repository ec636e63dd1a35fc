using System.CommandLine;
using NetGen.Tool.Errors;
using NetGen.Tool.Files;
using NetGen.Tool.Formats;
using NetGen.Tool.Networks;
using NetGen.Tool.WeightFiles;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen export N.weights --to FORMAT</c>: hands a network on.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "Weights of a network of NetGen: a text, or safetensors." };

    private static readonly Option<string> To = Choices.Of("--to", "The format.", ["safetensors", "text", "csharp", .. ModelFormats.Names], null);

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; unless given it is beside the weights and has their name.", HelpName = "FILE" };

    private static readonly Option<string?> Name = new("--name", "-n") { Description = "The class's name in C#; the file's unless given.", HelpName = "NAME" };

    private static readonly Option<string?> Namespace = new("--namespace") { Description = "The class's namespace in C#; none unless given.", HelpName = "NAME" };

    private static readonly Option<bool> Force = new("--force") { Description = "Replaces a file that is there already." };

    /// <summary>The command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="cancellation">Keeps the file from being written.</param>
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var command = new Command("export", "Writes a network from its weights: as ONNX, as safetensors, as a text, or as C# that needs no package.") { File, To, Output, Name, Namespace, Force };
        Examples.Add(command, "netgen export Iris.weights --to safetensors", "netgen export Iris.weights --to csharp --name IrisNet --namespace My.Nets --output IrisNet.cs");
        command.SetAction(found => Run(terminal, found, cancellation));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult found, CancellationToken cancellation)
    {
        var (path, format) = (found.GetRequiredValue(File), found.GetRequiredValue(To));
        var name = format == "csharp" ? ClassName.Of(found.GetValue(Name), found.GetValue(Namespace), path) : null;
        if (name is null && (found.GetValue(Name) ?? found.GetValue(Namespace)) is not null)
        {
            throw new UsageException("--name and --namespace: expected together with --to csharp");
        }

        var output = found.GetValue(Output) ?? Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, name is null ? Path.ChangeExtension(Path.GetFileName(path), Extension(format)) : name.Name + ".cs");
        if (string.IsNullOrWhiteSpace(output))
        {
            throw new UsageException($"--output: expected the file to write, found {OneLine.Quote(output)}");
        }

        using var set = new FileSet(found.GetValue(Force), cancellation);
        var file = WeightFile.Read(path);
        if (Path.GetFullPath(path) == Path.GetFullPath(output))
        {
            throw new UsageException($"--output: expected another file than the one that is read, found {OneLine.Quote(output)}");
        }

        set.Demand(output);
        var network = name is null ? file.Load() : file.Load(name.Name);
        set.Add(output, stream => Write(network, format, name, stream));
        set.Commit();
        terminal.Line($"wrote {output}");
        return ExitCode.Done;
    }

    private static string Extension(string format) => ModelFormats.Named(format)?.Extension ?? (format == "text" ? ".weights" : ".safetensors");

    private static void Write(LoadedNetwork loaded, string format, ClassName? name, Stream stream)
    {
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "safetensors":
                loaded.Network.Save(stream);
                break;
            case "text":
                loaded.Network.SaveText(text);
                break;
            case "csharp":
                loaded.Network.ExportSource(text, name!.Namespace, name.Name);
                break;
            default:
                ModelFormats.Named(format)!.Export(loaded, stream);
                break;
        }
    }
}
