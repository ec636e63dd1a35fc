using System.CommandLine;
using NetGen.Tool.Errors;
using NetGen.Tool.Formats;
using NetGen.Tool.Networks;
using NetGen.Tool.WeightFiles;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen import FILE</c>: takes in a trained model as a class with its weights.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "A model: ONNX, safetensors of NetGen or of PyTorch, or a text of weights." };

    private static readonly Option<string?> Layers = new("--layers")
    {
        Description = "The network, where the file does not say it: inputs, then units or a kind of each layer with its activation; behind a semicolon the loss, if it is to be trained on.",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> Declaration = new("--declaration") { Description = "A C# file that declares the network instead; only the weights are written.", HelpName = "FILE.cs" };

    private static readonly Option<string[]> Modules = Lists.Of("--modules", "NAME,…", "The names of the modules in the file, in the order of the layers.");

    private static readonly Option<string[]> InputShape = Lists.Of("--input-shape", "SIZE,…", "The shape of one sample without the batch, where an ONNX file leaves it open, in the file's order.");

    /// <summary>The command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="cancellation">Keeps files from being written.</param>
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var files = new OutputOptions();
        var command = new Command("import", "Writes a trained model as a C# class and its weights, and checks that they give the same.") { File, Layers, Declaration, Modules, InputShape };
        files.AddTo(command, "the file's");
        Examples.Add(command,
            "netgen import model.onnx --name Flowers --frozen",
            "netgen import sounds.onnx --input-shape 100,4",
            "netgen import iris.safetensors --name Iris",
            "netgen import model.safetensors --layers \"4-16:Relu-3:Softmax\" --modules fc1,fc2 --frozen",
            "netgen import model.safetensors --layers \"28x28x1-Conv2D(8,3x3,Same):Relu-MaxPool2D(2)-Flatten-10:Softmax;CrossEntropy\"",
            "netgen import model.safetensors --declaration Net.cs");
        command.SetAction(found => Run(terminal, found, files, cancellation));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult found, OutputOptions files, CancellationToken cancellation)
    {
        var path = found.GetRequiredValue(File);
        var (layers, declaration, modules, inputShape) = (found.GetValue(Layers), found.GetValue(Declaration), Lists.Texts(found, Modules), Lists.Sizes(found, InputShape));
        if (layers is not null && declaration is not null)
        {
            throw new UsageException("--layers and --declaration: expected one of the two, found both");
        }

        var name = files.Name(found, path, isWritten: declaration is null);
        var writer = new ImportedFiles(terminal, name, files.Path(found, name.Name + ".cs"), files.Path(found, name.Name + ".weights"), files.IsFrozen(found), cancellation);
        using var set = files.Set(found, cancellation);
        if (ModelFormats.OfFile(path) is { } format)
        {
            if ((layers ?? declaration) is not null || modules.Length > 0)
            {
                throw new UsageException($"--layers, --declaration and --modules: expected with weights alone, found with {OneLine.Quote(path)}, which says what the network is");
            }

            writer.Write(set, format.Import(path, Files.InputFile.Read(path, "a model"), inputShape), Path.GetFileName(path));
            return ExitCode.Done;
        }

        if (inputShape.Count > 0)
        {
            throw new UsageException($"--input-shape: expected with a model that says what the network is, such as ONNX, found with {OneLine.Quote(path)}; --layers begins with the inputs");
        }

        var weights = WeightFile.Read(path);
        if (declaration is not null)
        {
            writer.WriteWeights(set, DeclaredNetwork.Read(declaration, weights, modules, files.HasName(found) ? name.Name : null));
            return ExitCode.Done;
        }

        writer.Write(set, ModelOfWeights.Read(weights, layers, modules), Path.GetFileName(path));
        return ExitCode.Done;
    }
}
