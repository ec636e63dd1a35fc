using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>
/// The numbers of a program's values, [position][channel] whatever the user's layout, and of its parameters. At first they are not numbers, so that a value that is read before it is written, or a
/// delta that is added to before anything is there, shows.
/// </summary>
internal sealed class ProgramMemory
{
    private readonly double[][][] _values;
    private readonly HashSet<int> _given = [];

    public ProgramMemory(NetworkProgram program, double[] parameters)
    {
        _values = [.. program.Values.Select(Rows)];
        var start = 0;
        Parameters = [.. program.Parameters.Select(parameter => parameters[start..(start += parameter.Count)])];
        Gradients = [.. program.Parameters.Select(parameter => new double[parameter.Count])];
        Assert.Equal(parameters.Length, start);
    }

    /// <summary>Each tensor, row by row.</summary>
    public double[][] Parameters { get; }

    /// <summary>∂loss/∂ each tensor.</summary>
    public double[][] Gradients { get; }

    /// <summary>The channels at a position; −1 is the one before the first, where there is one.</summary>
    public double[] At(Value value, int position) => _values[value.Id][position + (value.HasZeroBefore ? 1 : 0)];

    /// <summary>All positions, that before the first included.</summary>
    public double[][] All(Value value) => _values[value.Id];

    /// <summary>Whether somebody gave the value.</summary>
    public bool IsGiven(Value value) => _given.Contains(value.Id);

    /// <summary>Takes numbers as they lie in the user's memory.</summary>
    public void Fill(Value value, double[] numbers)
    {
        Assert.Equal(value.Shape.Size, numbers.Length);
        _given.Add(value.Id);
        Each(value, (position, channel, index) => At(value, position)[channel] = numbers[index]);
    }

    /// <summary>Gives numbers as they lie in the user's memory.</summary>
    public double[] Read(Value value)
    {
        var numbers = new double[value.Shape.Size];
        Each(value, (position, channel, index) => numbers[index] = At(value, position)[channel]);
        return numbers;
    }

    private static double[][] Rows(Value value)
    {
        var rows = Enumerable.Range(0, value.Shape.Positions).Select(_ => Unknown(value)).ToList();

        // A delta there is written by nobody but a Clear, and read by nobody.
        if (value.HasZeroBefore)
        {
            rows.Insert(0, value.Role == ValueRole.Delta ? Unknown(value) : new double[value.Shape.Channels]);
        }

        return [.. rows];
    }

    private static double[] Unknown(Value value)
    {
        var row = new double[value.Shape.Channels];
        Array.Fill(row, double.NaN);
        return row;
    }

    private static void Each(Value value, Action<int, int, int> visit)
    {
        var (positions, channels) = (value.Shape.Positions, value.Shape.Channels);
        for (var position = 0; position < positions; position++)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                visit(position, channel, value.IsChannelsFirst ? (channel * positions) + position : (position * channels) + channel);
            }
        }
    }
}
