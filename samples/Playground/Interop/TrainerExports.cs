using System.Runtime.InteropServices;
using System.Runtime.InteropServices.JavaScript;
using System.Text;
using System.Text.Json;
using NetGen;
using Playground.Presets;
using Playground.Training;
using Shared;

namespace Playground.Interop;

/// <summary>What the worker of the page calls to train.</summary>
internal static partial class TrainerExports
{
    private static readonly Workbench Bench = new();

    // What was returned last: the page copies it before it calls again.
    private static byte[] _shown = [];

    /// <summary>The declarations that were compiled with the page.</summary>
    [JSExport]
    internal static string PresetTexts() => Reply.Of(static () => PresetCatalog.All.Select(preset => preset.Text).ToArray(), ReplyContext.Default.StringArray);

    /// <summary>Whether a declaration was compiled with the page; if so, it is taken.</summary>
    [JSExport]
    internal static bool UsePreset(string text)
    {
        if (PresetCatalog.Find(text) is not { } preset)
        {
            return false;
        }

        Bench.Use(preset);
        return true;
    }

    /// <summary>Takes a compiled network, and begins.</summary>
    [JSExport]
    internal static string UseAssembly(byte[] image, int seed) => Reply.Of(
        () =>
        {
            Bench.Use(image);
            return Bench.Restart(seed);
        },
        ReplyContext.Default.NetworkReply);

    /// <summary>Takes the class that looks into the network.</summary>
    [JSExport]
    internal static string UseViewer(byte[] image) => Reply.Of(() => Bench.Look(image), ReplyContext.Default.NetworkReply);

    /// <summary>Takes other rows: a <see cref="DataRequest"/> as JSON.</summary>
    [JSExport]
    internal static string UseData(string request) => Reply.Of(
        () => Bench.Use(JsonSerializer.Deserialize(request, ReplyContext.Default.DataRequest)!),
        ReplyContext.Default.DataReply);

    /// <summary>Begins again.</summary>
    [JSExport]
    internal static string Restart(int seed) => Reply.Of(() => Bench.Restart(seed), ReplyContext.Default.NetworkReply);

    /// <summary>Trains for some epochs.</summary>
    [JSExport]
    internal static string Run(int epochs, int batch, double rate) => Reply.Of(() => Bench.Experiment.Run(epochs, batch, rate), ReplyContext.Default.Progress);

    /// <summary>Goes back to the best weights.</summary>
    [JSExport]
    internal static string BackToBest() => Reply.Of(static () => Bench.Experiment.BackToBest(), ReplyContext.Default.Progress);

    /// <summary>All inputs of the rows as floats, row by row.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<byte> Inputs() => Show(Bench.Data.Inputs);

    /// <summary>The answers of the rows as floats.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<byte> Answers() => Show(Bench.Data.Answers);

    /// <summary>The network's outputs for all rows as floats.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<byte> RowOutputs() => Show(Bench.Trainee.Outputs(Bench.Data.Inputs));

    /// <summary>The network's outputs at points of a square or a line as floats.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<byte> Field(int points, double[] low, double[] high) => Show(Bench.Trainee.Outputs(Grid.Of(points, Floats(low), Floats(high))));

    /// <summary>The outputs of all units at points of a square or a line as floats.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<byte> Units(int points, double[] low, double[] high) => Show(Bench.Trainee.ComputeUnits(Grid.Of(points, Floats(low), Floats(high))));

    /// <summary>The parameters as floats.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<byte> Parameters() => Show(Bench.Trainee.Parameters);

    /// <summary>The parameters as a safetensors file.</summary>
    [JSExport]
    internal static byte[] Safetensors()
    {
        using var file = new MemoryStream();
        Bench.Trainee.Memory.Save(file);
        return file.ToArray();
    }

    /// <summary>The parameters as text.</summary>
    [JSExport]
    internal static string WeightText() => Written(static writer => Bench.Trainee.Memory.SaveText(writer));

    /// <summary>The network with its weights as a C# file of its own.</summary>
    [JSExport]
    internal static string ExportSource() => Written(static writer => Bench.Trainee.Memory.ExportSource(writer, "Exported", Bench.Trainee.Facts.Name));

    /// <summary>The bits of the parameters as one number, to compare machines by.</summary>
    [JSExport]
    internal static string Fingerprint() => ParameterFingerprint.Of(Bench.Trainee.Parameters);

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter(new StringBuilder());
        writer.NewLine = "\n";
        write(writer);
        return writer.ToString();
    }

    private static float[] Floats(double[] values) => Array.ConvertAll(values, value => (float)value);

    private static ArraySegment<byte> Show(ReadOnlySpan<float> values)
    {
        _shown = MemoryMarshal.AsBytes(values).ToArray();
        return _shown;
    }
}
