using System.Globalization;
using NetGen.Training;

namespace NetGen.Numerics;

public static partial class Standardization
{
    // The smallest normal numbers: a quotient by less is soon infinite.
    private const double LeastSingle = 1.17549435082228751e-38, LeastDouble = 2.2250738585072014e-308;

    /// <summary>Computes the mean and the population's standard deviation of each input, in two passes in double. Checks first: nothing is written where something is wrong.</summary>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <param name="inputs">samples × inputs; at least one sample.</param>
    /// <param name="mean">Receives the mean of each input.</param>
    /// <param name="deviation">Receives its deviation; 1 where there is no spread, or less than the smallest normal number.</param>
    /// <exception cref="ArgumentException">An input, or a mean or deviation in the number type, is not finite.</exception>
    public static void Fit<T>(ReadOnlySpan<T> inputs, Span<T> mean, Span<T> deviation)
        where T : struct => Fit(inputs, mean, deviation, positions: 1, isChannelsFirst: false);

    /// <summary>The same of the channels of sequences or images, over all their positions.</summary>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <param name="inputs">At least one sample.</param>
    /// <param name="mean">Receives the mean of each channel.</param>
    /// <param name="deviation">Receives its deviation; 1 where there is no spread, or less than the smallest normal number.</param>
    /// <param name="positions">Positions of a sample.</param>
    /// <param name="isChannelsFirst">Whether a channel's positions lie side by side.</param>
    /// <exception cref="ArgumentException">An input, or a mean or deviation in the number type, is not finite.</exception>
    public static void Fit<T>(ReadOnlySpan<T> inputs, Span<T> mean, Span<T> deviation, int positions, bool isChannelsFirst)
        where T : struct
    {
        var (size, number, reader) = (mean.Length, Number<T>.Instance, new StandardizedRows<T>(mean.Length, positions, isChannelsFirst));
        var (rows, row, means, squares) = (inputs.Length / size, new double[size], new double[size], new double[size]);
        var isFlat = Sum(inputs, reader, row, means);
        for (var i = 0; i < size; i++)
        {
            // A sum of equal values may be rounded, and would show a spread that is none.
            means[i] = isFlat[i] ? number.ToDouble(inputs[i * reader.Stride]) : means[i] / rows;
        }

        for (var r = 0; r < rows; r++)
        {
            reader.Read(inputs, r, row);
            for (var i = 0; i < size; i++)
            {
                squares[i] += (row[i] - means[i]) * (row[i] - means[i]);
            }
        }

        for (var i = 0; i < size; i++)
        {
            squares[i] = Math.Sqrt(squares[i] / rows);
            if (!Demand.IsFinite(number.ToDouble(number.From(means[i]))) || !Demand.IsFinite(number.ToDouble(number.From(squares[i]))))
            {
                throw new ArgumentException(string.Format(
                    CultureInfo.InvariantCulture, "'inputs' has a mean of {0:R} and a deviation of {1:R} at {2} {3}, but both must be finite as {4}.", means[i], squares[i], positions == 1 ? "input" : "channel", i, Name<T>()), nameof(inputs));
            }
        }

        var least = typeof(T) == typeof(float) ? LeastSingle : LeastDouble;
        for (var i = 0; i < size; i++)
        {
            mean[i] = number.From(means[i]);
            deviation[i] = number.From(isFlat[i] || squares[i] < least ? 1 : squares[i]);
        }
    }

    // Which inputs are the same in all samples.
    private static bool[] Sum<T>(ReadOnlySpan<T> inputs, StandardizedRows<T> reader, double[] row, double[] sums)
        where T : struct
    {
        var (size, first, isFlat) = (row.Length, new double[row.Length], new bool[row.Length]);
        for (var r = 0; r < inputs.Length / size; r++)
        {
            reader.Read(inputs, r, row);
            for (var i = 0; i < size; i++)
            {
                if (!Demand.IsFinite(row[i]))
                {
                    throw new ArgumentException(string.Format(
                        CultureInfo.InvariantCulture, "'inputs' has {0:R} at {1}, but needs finite values to fit a standardization.", row[i], reader.PlaceOf(r, i)), nameof(inputs));
                }

                first[i] = r == 0 ? row[i] : first[i];
                isFlat[i] = (r == 0 || isFlat[i]) && row[i] == first[i];
                sums[i] += row[i];
            }
        }

        return isFlat;
    }

    private static string Name<T>() => typeof(T) == typeof(float) ? "float" : "double";
}
