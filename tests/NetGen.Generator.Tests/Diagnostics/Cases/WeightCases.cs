using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>Weights from a file: NETGEN018 to 026. What is wrong inside of it is marked there.</summary>
internal static class WeightCases
{
    private const string Layers = "[Network(2)] [Dense(1)] ";

    private const string Net = Layers + "[Pretrained(\"net.weights\")] partial class Net { }";

    private const string Frozen = Layers + "[Pretrained(\"net.weights\")] static partial class Net { }";

    private const string Scaled = "[Network(2)] [Standardize] [Dense(1)] [Pretrained(\"net.weights\")] partial class Net { }";

    public static IEnumerable<DiagnosticCase> All =>
    [
        .. Named, .. Formed, .. Fitting, .. Complete, .. Static, .. Alone,
    ];

    private static IEnumerable<DiagnosticCase> Named =>
    [
        new("NETGEN018", "no file", Layers + "[Pretrained([|\"net.weights\"|])] partial class Net { }", "add <AdditionalFiles Include=\"net.weights\" />"),
        new("NETGEN018", "no file for a frozen one", Layers + "[Pretrained([|\"net.weights\"|])] static partial class Net { }", "add <AdditionalFiles Include=\"net.weights\" />"),
        new("NETGEN018", "the end of another name", Layers + "[Pretrained([|\"net.weights\"|])] partial class Net { }", "add <AdditionalFiles") { Options = With(("/a/subnet.weights", WeightTexts.Tiny())) },
        new("NETGEN018", "two files", Layers + "[Pretrained([|\"net.weights\"|])] partial class Net { }", "2 different additional files 'net.weights': write more of the folders") { Options = With(("/a/net.weights", WeightTexts.Tiny()), ("/b/net.weights", WeightTexts.Tiny("1 2 3"))) },
        new("NETGEN018", "two files and a copy", Layers + "[Pretrained([|\"net.weights\"|])] partial class Net { }", "2 different additional files") { Options = With(("/a/net.weights", WeightTexts.Tiny()), ("/b/net.weights", WeightTexts.Tiny("1 2 3")), ("/c/net.weights", WeightTexts.Tiny())) },
        new("NETGEN018", "two files, one below a folder that no project names", Layers + "[Pretrained([|\"net.weights\"|])] partial class Net { }", "2 different additional files") { Options = With(("/a/net.weights", WeightTexts.Tiny()), ("/a/bin/net.weights", "")) },
        new("NETGEN018", "a copy", Net) { Options = With(("/a/net.weights", WeightTexts.Tiny()), ("/b/net.weights", WeightTexts.Tiny())) },
        new("NETGEN018", "an older copy in the output", Net) { Options = Built(("/a/bin/Release/net.weights", ""), ("/a/net.weights", WeightTexts.Tiny()), ("/a/obj/net.weights", "")) },
        new("NETGEN018", "written by the build", Net) { Options = Built(("/a/obj/net.weights", WeightTexts.Tiny())) },
        new("NETGEN018", "written by the build, twice", Layers + "[Pretrained([|\"net.weights\"|])] partial class Net { }", "2 different additional files") { Options = Built(("/a/obj/net.weights", WeightTexts.Tiny()), ("/a/bin/net.weights", "")) },
        new("NETGEN018", "the copy by its folder", Layers + "[Pretrained(\"bin/net.weights\")] partial class Net { }") { Options = Built(("/a/net.weights", ""), ("/a/bin/net.weights", WeightTexts.Tiny())) },
        new("NETGEN018", "another ending", Layers + "[Pretrained([|\"net.txt\"|])] partial class Net { }", "rename 'net.txt'") { Options = With(("net.txt", WeightTexts.Tiny())) },
        new("NETGEN018", "no name", Layers + "[Pretrained([|\"\"|])] partial class Net { }", "rename ''") { Options = With(("net.weights", WeightTexts.Tiny())) },
        new("NETGEN018", "a file that cannot be read", Layers + "[Pretrained([|\"net.weights\"|])] partial class Net { }", "cannot be read") { Options = new HostOptions { Files = [new("net.weights", null)] } },
        new("NETGEN018", "one of two by its folder", Layers + "[Pretrained(@\"b\\net.weights\")] partial class Net { }") { Options = With(("/a/net.weights", ""), ("/b/net.weights", WeightTexts.Tiny())) },
        new("NETGEN018", "found", Net) { Options = With(("/project/net.weights", WeightTexts.Tiny())) },
        new("NETGEN018", "twice is the compiler's", "[Pretrained(\"net.weights\")] partial class Net { } " + Net) { CompilerErrors = ["CS0579"], Options = With(("net.weights", WeightTexts.Tiny())) },
        new("NETGEN027", "a file's name that nobody declares", Layers + "[Pretrained([|Missing|])] partial class Net { }", "NetGen cannot know 'Missing'") { CompilerErrors = ["CS0103"] },
    ];

    private static IEnumerable<DiagnosticCase> Formed =>
    [
        new("NETGEN019", "an empty file", Net, "Expected 'NetGen weights 1', found ''") { Options = With(("net.weights", "[||]")) },
        new("NETGEN019", "the next version", Frozen, "found 'NetGen weights 2'") { Options = Tiny("NetGen weights 1", "[|NetGen weights 2|]") },
        new("NETGEN019", "no fingerprint", Net, "Expected a line 'fingerprint") { Options = Tiny(Line(2), "[|print" + Line(2)[11..] + "|]") },
        new("NETGEN019", "this version", Net) { Options = Tiny("weights 1", "weights 1") },
        new("NETGEN020", "another activation", Net, "write the file with SaveText") { Options = Tiny("2-1:Identity;None;Single", "[|2-1:Tanh;None;Single|]") },
        new("NETGEN020", "no precision", Frozen, "Expected the layers '2-1:Identity'") { Options = Tiny("2-1:Identity;None;Single", "[|2-1:Identity|]") },
        new("NETGEN020", "another loss", Net) { Options = With(("net.weights", WeightTexts.Of("2-1:Identity;Huber(Delta=1);Single", "layer 1: 2 -> 1, bias\n1 2 3\n"))) },
        new("NETGEN020", "an option of the other precision", Sloped("0.12345678901234567")) { Options = Slope() },
        new("NETGEN020", "an option of another network", Sloped("0.1234567"), "Expected the layers '2-1:LeakyRelu(Alpha=0.1234567)'") { Options = Slope("[|", "|]") },
        new("NETGEN024", "a changed number", Net, "use the file as SaveText wrote it") { Options = With(("net.weights", Changed())) },
        new("NETGEN024", "a changed space", Frozen) { Options = Tiny("0.5 -1.5", "0.50   -1.5") },
    ];

    private static IEnumerable<DiagnosticCase> Fitting =>
    [
        new("NETGEN021", "another heading", Net, "Layer 1 of this network needs the line 'layer 1: 2 -> 1, bias'") { Options = Tiny("layer 1: 2 -> 1, bias", "[|layer 1: 2 -> 1|]") },
        new("NETGEN021", "too few numbers", Frozen, "Layer 1, unit 1: expected 3 numbers, found 2") { Options = Tiny("0.5 -1.5 0.25", "0.5 -1.5[||]") },
        new("NETGEN021", "too many numbers", Net, "found more") { Options = Tiny("0.25", "0.25 [|0.5|]") },
        new("NETGEN021", "another second layer", Layers + "[Dense(1)] [Pretrained(\"net.weights\")] partial class Net { }", "Layer 2 of this network needs") { Options = With(("net.weights", WeightTexts.Of("2-1:Identity-1:Identity;None;Single", "layer 1: 2 -> 1, bias\n1 2 3\n[|layer 2: 2 -> 1, bias|]\n1 2 3\n"))) },
        new("NETGEN021", "the numbers of the layer", Frozen) { Options = Tiny("0.25", "0.25 ") },
        new("NETGEN022", "not a number", Net, "found 'NaN'") { Options = Tiny("-1.5", "[|NaN|]") },
        new("NETGEN022", "too large for single precision", Frozen, "finite in the network's precision") { Options = Tiny("-1.5", "[|1e39|]") },
        new("NETGEN022", "a word", Net, "found 'weight'") { Options = Tiny("-1.5", "[|weight|]") },
        new("NETGEN022", "a deviation of 0", Scaled, "Layer 1, input 1: expected a deviation above 0") { Options = ScaledBy("[|0|]") },
        new("NETGEN022", "a deviation that single precision makes 0", Scaled, "found '1e-50'") { Options = ScaledBy("[|1e-50|]") },
        new("NETGEN022", "a small deviation", Scaled) { Options = ScaledBy("1e-30") },
        new("NETGEN020", "not standardized", Scaled, "Expected the layers '2-Standardize-1:Identity'") { Options = With(("net.weights", WeightTexts.Of("[|2-1:Identity;None;Single|]", "layer 1: 2 -> 1, bias\n1 2 3\n"))) },
        new("NETGEN022", "another spelling", Net) { Options = Tiny("-1.5", "-15e-1") },
    ];

    private static IEnumerable<DiagnosticCase> Complete =>
    [
        new("NETGEN023", "it ends", Net, "but the text ends after 0") { Options = Tiny("0.5 -1.5 0.25\n", "[||]") },
        new("NETGEN023", "a line more", Frozen, "Expected the end of the text") { Options = Tiny("0.25\n", "0.25\n[|1 2 3|]\n") },
        new("NETGEN023", "a unit less", "[Network(2)] [Dense(2)] [Dense(1)] [Pretrained(\"net.weights\")] partial class Net { }", "found 1 and then the next layer") { Options = With(("net.weights", WeightTexts.Of("2-2:Identity-1:Identity;None;Single", "layer 1: 2 -> 2, bias\n1 2 3\n[|layer|] 2: 2 -> 1, bias\n1 2 3\n"))) },
        new("NETGEN023", "a unit more", "[Network(2)] [Dense(1)] [Dense(1)] [Pretrained(\"net.weights\")] partial class Net { }", "found another line of numbers") { Options = With(("net.weights", WeightTexts.Of("2-1:Identity-1:Identity;None;Single", "layer 1: 2 -> 1, bias\n1 2 3\n[|1 2 3|]\nlayer 2: 1 -> 1, bias\n1 2\n"))) },
        new("NETGEN023", "the lines of the layers", "[Network(2)] [Dense(1)] [Dense(1)] [Pretrained(\"net.weights\")] static partial class Net { }") { Options = With(("net.weights", WeightTexts.Of("2-1:Identity-1:Identity;None;Single", "layer 1: 2 -> 1, bias\n1 2 3\nlayer 2: 1 -> 1, bias\n1 2\n"))) },
    ];

    private static IEnumerable<DiagnosticCase> Static =>
    [
        new("NETGEN025", "static", Layers + "static partial class [|Net|] { }", "add [Pretrained(\"file.weights\")], or remove 'static'"),
        new("NETGEN025", "told on the declared part", "partial class Net { } " + Layers + "static partial class [|Net|] { }", "remove 'static'"),
        new("NETGEN025", "with weights", Frozen) { Options = With(("net.weights", WeightTexts.Tiny())) },
        new("NETGEN025", "with a loss", "[Network(2, Loss.Huber)] [Dense(1)] [Pretrained(\"net.weights\")] static partial class Net { static void TrainStep(ReadOnlySpan<float> input, ReadOnlySpan<float> target, float rate) { } }") { Options = With(("net.weights", WeightTexts.Tiny())) },
        new("NETGEN014", "a frozen network's Forward", Layers + "[Pretrained(\"net.weights\")] static partial class Net { static void [|Forward|](ReadOnlySpan<float> input, Span<float> output) { } }", "rename or remove it") { Options = With(("net.weights", WeightTexts.Tiny())) },
        new("NETGEN014", "a constructor beside weights", Layers + "[Pretrained(\"net.weights\")] partial class Net { [|Net|]() { } }", "give it other parameters") { Options = With(("net.weights", WeightTexts.Tiny())) },
        new("NETGEN014", "a constructor with a seed beside weights", Layers + "[Pretrained(\"net.weights\")] partial class Net { Net(int seed) : this() { } }") { Options = With(("net.weights", WeightTexts.Tiny())) },
        new("NETGEN017", "beside weights", Layers + "[Pretrained(\"net.weights\")] partial class Net { [|Net|](int seed) { } }", "': this()'") { Options = With(("net.weights", WeightTexts.Tiny())) },
    ];

    private static IEnumerable<DiagnosticCase> Alone =>
    [
        new("NETGEN026", "weights alone", "[[|Pretrained(\"net.weights\")|]] partial class Net { }", "add [Network(inputs)] and its layers, or remove [Pretrained]"),
        new("NETGEN026", "weights alone, with the file", "[[|Pretrained(\"net.weights\")|]] static partial class Net { }", "'Net' names weights") { Options = With(("net.weights", WeightTexts.Tiny())) },
        new("NETGEN026", "on a class that could be no network", "[[|Pretrained(\"net.weights\")|]] abstract class Net<T> { }", "is not a network"),
        new("NETGEN026", "another part has the network", "[Pretrained(\"net.weights\")] partial class Net { } " + Layers + "partial class Net { }") { Options = With(("net.weights", WeightTexts.Tiny())) },
        new("NETGEN009", "weights and layers", "[[|Dense(1)|]] [Pretrained(\"net.weights\")] partial class Net { }", "add [Network(inputs, loss)]"),
        new("NETGEN002", "weights and a network", "[[|Network(2)|]] [Pretrained(\"net.weights\")] partial class Net { }", "add [Dense"),
        new("NETGEN026", "twice is the compiler's", "[Pretrained(\"net.weights\")] [Pretrained(\"net.weights\")] partial class Net { }") { CompilerErrors = ["CS0579"], Emitted = 0 },
    ];

    private static HostOptions With(params (string Path, string Text)[] files) =>
        new() { Files = [.. files.Select(file => new MemoryText(file.Path, file.Text))] };

    private static HostOptions Built(params (string Path, string Text)[] files) => With(files) with
    {
        Properties = new Dictionary<string, string> { ["ProjectDir"] = "/a/", ["BaseOutputPath"] = "bin\\", ["BaseIntermediateOutputPath"] = "obj/" },
    };

    private static HostOptions ScaledBy(string deviation) => With((
        "net.weights", WeightTexts.Of("2-Standardize-1:Identity;None;Single", $"layer 1: standardize 2\n1 {deviation}\n3 4\nlayer 2: 2 -> 1, bias\n1 2 3\n")));

    private static HostOptions Tiny(string old, string now)
    {
        var text = WeightTexts.Tiny();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(("net.weights", text.Replace(old, now, StringComparison.Ordinal)));
    }

    private static string Sloped(string alpha) =>
        $"[Network(2, Precision = Precision.Double)] [Dense(1, Activation.LeakyRelu, Alpha = {alpha})] [Pretrained(\"net.weights\")] static partial class Net {{ }}";

    private static HostOptions Slope(string open = "", string close = "") => With(("net.weights", WeightTexts
        .Of("2-1:LeakyRelu(Alpha=0.12345679);None;Single", "layer 1: 2 -> 1, bias\n1 2 3\n")
        .Replace("2-1:LeakyRelu(Alpha=0.12345679);None;Single", $"{open}2-1:LeakyRelu(Alpha=0.12345679);None;Single{close}", StringComparison.Ordinal)));

    private static string Line(int index) => WeightTexts.Tiny().Split('\n')[index];

    private static string Changed()
    {
        var text = WeightTexts.Tiny();
        var fingerprint = text.Split('\n')[2].Split(' ')[1];
        return text.Replace(fingerprint, $"[|{fingerprint}|]", StringComparison.Ordinal).Replace("-1.5", "-1.25", StringComparison.Ordinal);
    }
}
