using System.Globalization;
using NetGen.Tests.Cases;
using NetGen.Tests.Numerics;
using NetGen.Tests.Support;

namespace NetGen.Tests.Weights.Text;

/// <summary>What a network writes as text it reads back bit for bit, and the text is the one that is documented.</summary>
public sealed class TextRoundTripTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-text").FullName;

    /// <summary>What is written depends on shapes and precision, which the networks with a reason of their own have all of.</summary>
    public static TheoryData<string> Names => [.. (Exhaustive.IsRequested ? CaseCatalogue.All : CaseCatalogue.Named).Select(network => network.Name)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryNetworkReadsWhatItWrote(string name)
    {
        var network = CaseCatalogue.Find(name);
        var (written, read) = (Emitted.Create(network, 7), Emitted.Create(network, 8));
        var text = TextMembers.Of(written).ToText();
        Assert.Equal(text, TextMembers.Of(written).ToText());
        Assert.NotEqual(Bits(written), Bits(read));
        TextMembers.Of(read).Load(text);
        Assert.Equal(Bits(written), Bits(read));
        Assert.Equal(text, TextMembers.Of(read).ToText());
    }

    /// <summary>What editors and other writers leave: blanks at line ends, blank lines at the end, a plus before a number.</summary>
    [Fact]
    public void HarmlessDifferencesAreTaken()
    {
        var good = TextMembers.Of(new SmallNet(1)).ToText();
        foreach (var text in new[]
        {
            good.Replace("\n", " \n", StringComparison.Ordinal), good.Replace("\n", "\t \r\n", StringComparison.Ordinal), good + "\n", good + "\n \n\r\n\t", good.TrimEnd('\n') + "  ",
            string.Join('\n', good.Split('\n').Select((line, i) => i is > 3 and not 8 && line.Length > 0 && line[0] != '-' ? "+" + line : line)),
            good.Replace("NetGen weights 1", "NetGen weights 1" + new string(' ', 5000), StringComparison.Ordinal),
        })
        {
            var net = new SmallNet(2);
            TextMembers.Of(net).Load(text);
            Assert.Equal(Loadable.Small(1).Parameters(), Loadable.Of(net).Parameters());
        }
    }

    [Fact]
    public void TheTextNeverChanges()
    {
        var net = new SmallNet();
        net.SetParameters([.. Enumerable.Range(0, 26).Select(i => i == 5 ? -0f : i == 7 ? float.Epsilon : i == 9 ? float.MinValue : (i - 13) / 10f)]);
        Assert.Equal(
            """
            NetGen weights 1
            architecture 3-4:Tanh-2:Identity;HalfSquaredError;Single
            fingerprint FINGERPRINT
            layer 1: 3 -> 4, bias
            -1.3 -1.2 -1.1 -0.1
            -1 -0.9 -0 0
            -0.7 1.4013E-45 -0.5 0.1
            -3.4028235E+38 -0.3 -0.2 0.2
            layer 2: 4 -> 2, bias
            0.3 0.4 0.5 0.6 1.1
            0.7 0.8 0.9 1 1.2

            """.Replace("\r", "", StringComparison.Ordinal).Replace("FINGERPRINT", Fingerprint(net), StringComparison.Ordinal),
            TextMembers.Of(net).ToText());
    }

    [Fact]
    public void APathIsWrittenWholeAndRead()
    {
        var (path, written, read) = (Path.Combine(_folder, "net.weights"), new SmallNet(3), new SmallNet(4));
        File.WriteAllText(path, "what was there before");
        written.SaveText(path);
        Assert.Equal(TextMembers.Of(written).ToText(), File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
        read.LoadText(path);
        Assert.Equal(Loadable.Of(written).Parameters(), Loadable.Of(read).Parameters());
    }

    [Fact]
    public void WhatIsNotFiniteIsNotWritten()
    {
        var (path, net, parameters) = (Path.Combine(_folder, "net.weights"), new SmallNet(), new float[26]);
        parameters[20] = float.NaN;
        net.SetParameters(parameters);
        using var writer = new StringWriter();
        Assert.Throws<InvalidOperationException>(() => net.SaveText(writer));
        Assert.Empty(writer.ToString());
        Assert.Throws<InvalidOperationException>(() => net.SaveText(path));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void LinesMayEndAsOnWindowsAndNumbersMayBeSpelledOtherwise()
    {
        var net = new SmallNet(3);
        var text = TextMembers.Of(net).ToText();
        foreach (var other in new[] { text.Replace("\n", "\r\n"), text.TrimEnd('\n'), text.Replace(" 0.", "  .", StringComparison.Ordinal), text.Replace("\n-0.", "\n-.", StringComparison.Ordinal) })
        {
            var read = new SmallNet(4);
            TextMembers.Of(read).Load(other);
            Assert.Equal(Loadable.Of(net).Parameters(), Loadable.Of(read).Parameters());
        }
    }

    [Fact]
    public void ATextGoesToNetworksOfTheSameLayers()
    {
        var (trained, used, wide) = (new SmallNet(3), new SmallInferenceNet(4), new SmallDoubleNet(4));
        var text = TextMembers.Of(trained).ToText();
        TextMembers.Of(used).Load(text);
        TextMembers.Of(wide).Load(text);
        Assert.Equal(Loadable.Of(trained).Parameters(), Loadable.Of<float>(used).Parameters());
        var (single, doubles) = (new float[26], new double[26]);
        trained.GetParameters(single);
        wide.GetParameters(doubles);
        Assert.Equal(single.Select(value => (double)value), doubles);

        doubles[3] = 0.1;
        wide.SetParameters(doubles);
        TextMembers.Of(trained).Load(TextMembers.Of(wide).ToText());
        trained.GetParameters(single);
        Assert.Equal(0.1f, single[3]);
    }

    [Fact]
    public void TheCultureDoesNotMatter()
    {
        var culture = CultureInfo.CurrentCulture;
        var net = new SmallNet(3);
        var text = TextMembers.Of(net).ToText();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(text, TextMembers.Of(net).ToText());
            TextMembers.Of(net).Load(text);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void EveryFloatHasAText()
    {
        var random = new Random(20262);
        var net = new SmallNet();
        var read = new SmallNet();
        for (var turn = 0; turn < 4000; turn++)
        {
            var parameters = new float[26];
            for (var i = 0; i < parameters.Length; i++)
            {
                var value = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
                parameters[i] = float.IsFinite(value) ? value : 0;
            }

            net.SetParameters(parameters);
            TextMembers.Of(read).Load(TextMembers.Of(net).ToText());
            Assert.Equal(Loadable.Of(net).Parameters(), Loadable.Of(read).Parameters());
        }
    }

    private static long[] Bits(Emitted net) => [.. net.Parameters.Select(BitConverter.DoubleToInt64Bits)];

    private static string Fingerprint(SmallNet net) => Loadable.Of(net).Parameters()
        .Aggregate("3-4:Tanh-2:Identity;HalfSquaredError;Single".Aggregate(14695981039346656037UL, Step), (hash, value) => Step(hash, (char)value))
        .ToString("x16", CultureInfo.InvariantCulture);

    private static ulong Step(ulong hash, char value) => unchecked((hash ^ value) * 1099511628211UL);
}
