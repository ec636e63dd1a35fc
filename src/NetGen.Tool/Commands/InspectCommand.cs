using System.CommandLine;
using NetGen.Tool.Errors;
using NetGen.Tool.Networks;
using NetGen.Tool.Reports;
using NetGen.Tool.WeightFiles;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen inspect FILE</c>: what is in a file of weights.</summary>
internal static class InspectCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "A text of weights, or any safetensors file." };

    /// <summary>The command.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("inspect", "Shows the layers of a file of weights: shapes, ranges, norms, what is not finite, dead units.") { File };
        Examples.Add(command, "netgen inspect Iris.weights", "netgen inspect model.safetensors");
        command.SetAction(found => Run(terminal, WeightFile.Read(found.GetRequiredValue(File))));
        return command;
    }

    private static int Run(Terminal terminal, WeightFile file)
    {
        var line = file.Architecture();
        var loaded = line is null ? null : LoadedNetwork.Of(LoadedNetwork.Parse(line, file.Path), file.Path);
        var problem = loaded is null ? null : Problem(file, loaded);
        if (file.IsText && problem is not null)
        {
            throw problem;
        }

        // A text becomes the same tensors as safetensors has; of safetensors what stands there is shown, even where a network would refuse it.
        var tensors = (file.IsText ? Saved(loaded!) : SafetensorsFile.Parse(file.Path, file.Bytes)).Tensors;
        terminal.Line(line is null ? "no network of NetGen wrote this file" : OneLine.Escape(line));
        TensorTable.Show(terminal, loaded?.Architecture, tensors);
        terminal.Line(FormattableString.Invariant($"{tensors.Count} tensors, {tensors.Sum(tensor => tensor.Count)} values"));
        if (problem is not null)
        {
            terminal.Warn("a network would refuse this file: " + problem.Message);
        }

        return ExitCode.Done;
    }

    private static RefusedFileException? Problem(WeightFile file, LoadedNetwork loaded)
    {
        try
        {
            file.Fill(loaded.Network, null);
            return null;
        }
        catch (RefusedFileException refused)
        {
            return refused;
        }
    }

    private static SafetensorsFile Saved(LoadedNetwork loaded)
    {
        using var saved = new MemoryStream();
        loaded.Network.Save(saved);
        return SafetensorsFile.Parse("weights", saved.ToArray());
    }
}
