namespace NetGen.Tool.WeightFiles;

/// <summary>What the values of a tensor are like.</summary>
/// <param name="Least">The least of the finite ones; NaN where there is none.</param>
/// <param name="Greatest">The greatest of the finite ones.</param>
/// <param name="Mean">The mean of the finite ones.</param>
/// <param name="Norm">√Σw² over the finite ones.</param>
/// <param name="Zeros">How many are 0.</param>
/// <param name="NaNs">How many are no number.</param>
/// <param name="Infinities">How many are infinite.</param>
internal sealed record TensorFigures(double Least, double Greatest, double Mean, double Norm, int Zeros, int NaNs, int Infinities)
{
    /// <summary>Looks at all values.</summary>
    public static TensorFigures Of(FileTensor tensor)
    {
        var (least, greatest, sum, squares) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, 0.0);
        var (zeros, nans, infinities, finite) = (0, 0, 0, 0);
        for (var i = 0; i < tensor.Count; i++)
        {
            var value = tensor[i];
            if (!double.IsFinite(value))
            {
                nans += double.IsNaN(value) ? 1 : 0;
                infinities += double.IsNaN(value) ? 0 : 1;
                continue;
            }

            finite++;
            zeros += value == 0 ? 1 : 0;
            sum += value;
            squares += value * value;
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        }

        return finite > 0
            ? new TensorFigures(least, greatest, sum / finite, Math.Sqrt(squares), zeros, nans, infinities)
            : new TensorFigures(double.NaN, double.NaN, double.NaN, 0, 0, nans, infinities);
    }
}
