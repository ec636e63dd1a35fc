namespace NetGen.Tests.Weights;

/// <summary>Files tell a network's options in its precision: a twin of the other precision takes them where rounding makes them the same.</summary>
public sealed class OptionTests
{
    [Fact]
    public void TheOptionsAreWrittenInThePrecision()
    {
        Assert.Equal("2-3:LeakyRelu(Alpha=0.12345679)-2:Tanh-1:Elu(Alpha=1E-20);None;Single", OptionNet.Architecture);
        Assert.Equal("2-3:LeakyRelu(Alpha=0.12345678901234566)-2:Tanh(Gain=1.00000000001)-1:Elu(Alpha=1E-20);None;Double", OptionDoubleNet.Architecture);
    }

    [Fact]
    public void TwinsTakeEachOthersFiles()
    {
        var (single, wide) = (new OptionNet(1), new OptionDoubleNet(2));
        foreach (var way in new[] { Way.Stream, Way.Span, Way.Text })
        {
            Move(single, wide, way);
            Assert.Equal(Parameters(single), Parameters(wide));
            single = new OptionNet(3);
            Move(wide, single, way);
            Assert.Equal(Parameters(wide), Parameters(single));
            wide = new OptionDoubleNet(4);
        }
    }

    [Fact]
    public void ASingleFileFitsEachDoubleThatRoundsToIt() => Assert.All([Way.Stream, Way.Span, Way.Text], way =>
    {
        var near = new OptionNearNet(1);
        Move(new OptionNet(5), near, way);
        Assert.Equal(Parameters(new OptionNet(5)), Parameters(near));
    });

    /// <summary>Another float, and another double between doubles.</summary>
    [Fact]
    public void OtherOptionsAreRefused() => Assert.All([Way.Stream, Way.Span, Way.Text], way =>
    {
        var (other, near) = (new OptionOtherNet(1), new OptionNearNet(1));
        var (others, nears) = (Parameters(other), Parameters(near));
        Assert.Equal(WeightFormatCode.Architecture, Assert.Throws<WeightFormatException>(() => Move(new OptionNet(2), other, way)).Code);
        Assert.Equal(WeightFormatCode.Architecture, Assert.Throws<WeightFormatException>(() => Move(new OptionDoubleNet(2), near, way)).Code);
        Assert.Equal(others, Parameters(other));
        Assert.Equal(nears, Parameters(near));
    });

    private enum Way
    {
        Stream,
        Span,
        Text,
    }

    private static void Move(object from, object to, Way way)
    {
        if (way == Way.Text)
        {
            Text.TextMembers.Of(to).Load(Text.TextMembers.Of(from).ToText());
            return;
        }

        var file = Files(from).ToFile();
        if (way == Way.Stream)
        {
            Files(to).LoadStream(new MemoryStream(file));
        }
        else
        {
            Files(to).Load(file);
        }
    }

    private static Loadable Files(object net) => net is INetwork<float> single ? Loadable.Of(single) : Loadable.Of((INetwork<double>)net);

    private static double[] Parameters(object net)
    {
        if (net is INetwork<double> wide)
        {
            var values = new double[wide.ParameterCount];
            wide.GetParameters(values);
            return [.. values.Select(value => (double)(float)value)];
        }

        var narrow = (INetwork<float>)net;
        var floats = new float[narrow.ParameterCount];
        narrow.GetParameters(floats);
        return [.. floats.Select(value => (double)value)];
    }
}
