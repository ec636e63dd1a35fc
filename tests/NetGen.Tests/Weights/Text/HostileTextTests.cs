using NetGen.Tests.Checks;
using Xunit.Sdk;

namespace NetGen.Tests.Weights.Text;

/// <summary>Texts that must be refused: with the one exception, at the right place, and with no parameter changed.</summary>
public sealed class HostileTextTests
{
    private const WeightFormatCode Version = WeightFormatCode.Version, Metadata = WeightFormatCode.Metadata, Architecture = WeightFormatCode.Architecture,
        Fingerprint = WeightFormatCode.Fingerprint, Shape = WeightFormatCode.Shape, Lines = WeightFormatCode.Lines, Number = WeightFormatCode.Number,
        NotFinite = WeightFormatCode.NotFinite, Truncated = WeightFormatCode.Truncated, Trailing = WeightFormatCode.TrailingData;

    private static readonly string[] Good = TextMembers.Of(new SmallNet(1)).ToText().Split('\n')[..^1];

    /// <summary>A line of the good text (from 1; 0 for all of it), what becomes of it, and what is said.</summary>
    public static TheoryData<int, string, WeightFormatCode, string> Cases => new()
    {
        { 0, "", Version, "Line 1, column 1: Expected 'NetGen weights 1', found ''." },
        { 1, "NetGen weights 2", Version, "Line 1, column 1: Expected 'NetGen weights 1', found 'NetGen weights 2'." },
        { 1, " NetGen weights 1", Version, "Line 1, column 1" },
        { 1, "\0\u0001\u2028PNG", Version, "found '???PNG'." },
        { 1, "NetGen weights 1\nNetGen weights 1", Metadata, "Line 2, column 1: Expected a line 'architecture …'" },
        { 2, "architecture 3-4:Relu-2:Identity;HalfSquaredError;Single", Architecture, "Line 2, column 14: Expected the layers '3-4:Tanh-2:Identity', found '3-4:Relu-2:Identity;HalfSquaredError;Sin…'." },
        { 2, "architecture 3-4:Tanh-2:Identity", Architecture, "Line 2, column 14" },
        { 2, "architecture 3-4:Tanh-2:Identity;HalfSquaredError;Half", Architecture, "Line 2, column 14" },
        { 2, "architecture 3-4:Tanh-2:Identity;é;Single", Architecture, "Line 2, column 14" },
        { 2, "architecture", Metadata, "Line 2, column 1" },
        { 3, "fingerprint 0123456789abcde", Fingerprint, "Line 3, column 13: Expected 16 digits" },
        { 3, "fingerprint 0123456789abcdef", Fingerprint, "Line 3, column 13: Expected the fingerprint '" },
        { 3, "", Metadata, "Line 3, column 1: Expected a line 'fingerprint …'" },
        { 4, "layer 1: 4 -> 3, bias", Shape, "Line 4, column 1: Layer 1 of this network needs the line 'layer 1: 3 -> 4, bias', found 'layer 1: 4 -> 3, bias'." },
        { 4, "layer 1: 3 -> 4", Shape, "Line 4, column 1" },
        { 4, "layer 2: 3 -> 4, bias", Shape, "Line 4, column 1" },
        { 4, "1 2 3 4", Shape, "Line 4, column 1" },
        { 5, "1 2 3", Shape, "Line 5, column 6: Layer 1, unit 1: expected 4 numbers, found 3." },
        { 5, "", Shape, "Line 5, column 1: Layer 1, unit 1: expected 4 numbers, found 0." },
        { 6, "1 2 3 4 5", Shape, "Line 6, column 9: Layer 1, unit 2: expected 4 numbers, found more." },
        { 6, "1 2 x 4", Number, "Line 6, column 5: Layer 1, unit 2: expected a number, found 'x'." },
        { 6, "1 2 3,5 4", Number, "Line 6, column 5" },
        { 6, "1 2 ++3 4", Number, "Line 6, column 5" },
        { 6, "1 2 +-3 4", Number, "Line 6, column 5" },
        { 6, "1 2 + 4", Number, "Line 6, column 5" },
        { 6, "1 2 3 4\n", Shape, "Line 7, column 1" },
        { 6, "1 2 1e 4", Number, "Line 6, column 5" },
        { 6, "1 2 . 4", Number, "Line 6, column 5" },
        { 6, "1 2 0x1F 4", Number, "Line 6, column 5" },
        { 6, "1 2 ٣ 4", Number, "Line 6, column 5" },
        { 6, "1 2 1.5.5 4", Number, "Line 6, column 5" },
        { 6, "1 2 0000000000000000000000000000000000000000000000001 4", Number, "Line 6, column 5" },
        { 6, "1 2 NaN 4", NotFinite, "Line 6, column 5: Layer 1, unit 2: expected a finite number, found 'NaN'." },
        { 6, "1 2 -Infinity 4", NotFinite, "Line 6, column 5" },
        { 6, "1 2 -inf 4", NotFinite, "Line 6, column 5" },
        { 6, "1 2 1e39 4", NotFinite, "Line 6, column 5: Layer 1, unit 2: expected a number that is finite in the network's precision, found '1e39'." },
        { 6, "1 2 -1e999 4", NotFinite, "Line 6, column 5" },
        { 8, "", Shape, "Line 8, column 1" },
        { 8, "layer 2: 4 -> 2, bias", Lines, "Line 8, column 1: Layer 1 needs 4 lines of 4 numbers, found 3 and then the next layer." },
        { 9, "1 2 3 4", Lines, "Line 9, column 1: Layer 1 has 4 units: expected the line 'layer 2: 4 -> 2, bias' after them, found another line of numbers." },
        { 9, "layer 2: 4 -> 3, bias", Shape, "Line 9, column 1: Layer 2 of this network needs" },
        { 11, "1 2 3 4 5\n1 2 3 4 5", Trailing, "Line 12, column 1: Expected the end of the text after the last of 2 units, found '1 2 3 4 5'." },
        { 11, "1 2 3 4 5\n\n \t\n1", Trailing, "Line 14, column 1" },
        { 11, "1 2 3 4 5\r\r\n", Metadata, "Line 11, column 11" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void SuchATextIsRefused(int line, string written, WeightFormatCode code, string message)
    {
        var refused = Refuse(Text(line, written));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public void EveryBeginningIsRefused() => RefuseEveryBeginning(Load);

    /// <summary>Each character becomes each of some others. What is accepted has the same numbers.</summary>
    [Fact]
    public void EveryChangedCharacterIsRefusedOrMeansTheSame() => ChangeEveryCharacter(Load);

    /// <summary>The guards' mutants: readers that take any fingerprint, write too early, throw something else or are silent.</summary>
    [Fact]
    public void AReaderThatIsWrongIsSeen()
    {
        Assert.ThrowsAny<XunitException>(() => ChangeEveryCharacter(LoadAnyFingerprint));
        Assert.ThrowsAny<XunitException>(() => RefuseEveryBeginning(LoadAnyFingerprint));
        var early = Assert.ThrowsAny<XunitException>(() => RefuseEveryBeginning((net, text) => Load(Overwritten(net), text)));
        Assert.Contains("Collections differ", early.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<XunitException>(() => RefuseEveryBeginning((_, _) => throw new FormatException()));
        Assert.Throws<FormatException>(() => ChangeEveryCharacter((_, _) => throw new FormatException()));
        Assert.ThrowsAny<XunitException>(() => RefuseEveryBeginning((_, _) => { }));
    }

    [Fact]
    public void TheOffsetIsThatOfTheWord()
    {
        var text = string.Join('\n', [.. Good[..5], "1 2 x 4"]);
        Assert.Equal(text.LastIndexOf('x'), Refuse(text).Offset);
    }

    internal static string Text(int line, string written) => line == 0 ? written : string.Join('\n', [.. Good[..(line - 1)], written, .. Good[line..]]);

    private static void RefuseEveryBeginning(Action<SmallNet, string> load)
    {
        // A last number that has lost digits is still one: then the fingerprint tells.
        var (net, parameters) = (new SmallNet(1), new float[SmallNet.ParameterCount]);
        net.GetParameters(parameters);
        parameters[^1] = 0.12345679f;
        net.SetParameters(parameters);
        var text = TextMembers.Of(net).ToText().TrimEnd('\n');
        for (var length = 0; length < text.Length; length++)
        {
            Refuse(text[..length], load);
        }

        Assert.Equal(Truncated, Refuse(string.Join('\n', Good[..3]) + "\n", load).Code);
        Assert.Equal(Truncated, Refuse(string.Join('\n', Good[..6]) + "\n", load).Code);
    }

    private static void ChangeEveryCharacter(Action<SmallNet, string> load)
    {
        var (text, accepted) = (string.Join('\n', Good), 0);
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var other in "0 9-.eE\n\t\r\0é~")
            {
                var changed = string.Concat(text.AsSpan(0, i), [other], text.AsSpan(i + 1));
                accepted += changed != text && !IsRefused(changed, load) ? 1 : 0;
            }
        }

        // e for E, a tab for a space; and the last digit of a number where both are nearest to the same float.
        Assert.InRange(accepted, 1, text.Count(letter => letter is ' ' or 'E') + 40);
    }

    [Fact]
    public void ErrorsOfTheReaderPassThrough()
    {
        var net = new SmallNet(2);
        var before = Loadable.Of(net).Parameters();
        using var reader = new StreamReader(new FaultyReader());
        Assert.Throws<IOException>(() => net.LoadText(reader));
        Assert.Throws<ArgumentNullException>(() => net.LoadText((TextReader)null!));
        Assert.Throws<ArgumentNullException>(() => net.SaveText((TextWriter)null!));
        Assert.Throws<FileNotFoundException>(() => net.LoadText(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))));
        Assert.Equal(before, Loadable.Of(net).Parameters());
    }

    /// <summary>Whatever the text says, memory is taken for the network only.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("NetGen weights 1\narchitecture ")]
    [InlineData("NetGen weights 1\narchitecture 3-4:Tanh-2:Identity;HalfSquaredError;Single\nfingerprint 0123456789abcdef\nlayer 1: 3 -> 4, bias\n")]
    public void ALongTextTakesNoMoreMemory(string start)
    {
        var net = new SmallNet(2);
        Assert.InRange(Allocation.BytesOf(() => Record(net, new EndlessReader(start)), 10) / 10, 1, 16384);
    }

    private static bool IsRefused(string text, Action<SmallNet, string> load)
    {
        var (net, expected) = (new SmallNet(2), new SmallNet(1));
        try
        {
            load(net, text);
        }
        catch (WeightFormatException)
        {
            Assert.Equal(Loadable.Small(2).Parameters(), Loadable.Of(net).Parameters());
            return true;
        }

        Assert.Equal(Loadable.Of(expected).Parameters(), Loadable.Of(net).Parameters());
        return false;
    }

    private static WeightFormatException Refuse(string text, Action<SmallNet, string>? load = null)
    {
        var net = new SmallNet(2);
        var before = Loadable.Of(net).Parameters();
        var refused = Assert.Throws<WeightFormatException>(() => (load ?? Load)(net, text));
        Assert.Equal(before, Loadable.Of(net).Parameters());
        return refused;
    }

    private static void Load(SmallNet net, string text) => TextMembers.Of(net).Load(text);

    private static SmallNet Overwritten(SmallNet net)
    {
        net.SetParameters(new float[SmallNet.ParameterCount]);
        return net;
    }

    // The refusal names the fingerprint that would have been right.
    private static void LoadAnyFingerprint(SmallNet net, string text)
    {
        try
        {
            Load(net, text);
        }
        catch (WeightFormatException refused) when (refused.Code == Fingerprint && refused.Message.Split('\'') is [_, var right, _, var found, _] && found.Length > 0)
        {
            Load(net, text.Replace(found, right, StringComparison.Ordinal));
        }
    }

    private static void Record(SmallNet net, TextReader reader)
    {
        try
        {
            net.LoadText(reader);
        }
        catch (WeightFormatException)
        {
            return;
        }

        Assert.Fail("accepted");
    }
}
