using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>Copies a layer's weights between the common order W[out][in] and rows as a plan keeps them, padded to whole vectors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WeightLayout
{
    /// <summary>Fills rows of one unit's weights each.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="weights">W[out][in].</param>
    /// <param name="rows">units rows of <paramref name="rowLength"/>.</param>
    /// <param name="units">Outputs of the layer.</param>
    /// <param name="inputs">Inputs of the layer.</param>
    /// <param name="rowLength">At least <paramref name="inputs"/>.</param>
    public static void ToOutputMajor<T>(ReadOnlySpan<T> weights, Span<T> rows, int units, int inputs, int rowLength)
    {
        for (var j = 0; j < units; j++)
        {
            weights.Slice(j * inputs, inputs).CopyTo(rows.Slice(j * rowLength));
        }
    }

    /// <summary>The way back of <see cref="ToOutputMajor{T}"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="rows">units rows of <paramref name="rowLength"/>.</param>
    /// <param name="weights">W[out][in].</param>
    /// <param name="units">Outputs of the layer.</param>
    /// <param name="inputs">Inputs of the layer.</param>
    /// <param name="rowLength">At least <paramref name="inputs"/>.</param>
    public static void FromOutputMajor<T>(ReadOnlySpan<T> rows, Span<T> weights, int units, int inputs, int rowLength)
    {
        for (var j = 0; j < units; j++)
        {
            rows.Slice(j * rowLength, inputs).CopyTo(weights.Slice(j * inputs));
        }
    }

    /// <summary>Fills rows of all units' weights of one input each: W transposed.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="weights">W[out][in].</param>
    /// <param name="rows">inputs rows of <paramref name="rowLength"/>.</param>
    /// <param name="units">Outputs of the layer.</param>
    /// <param name="inputs">Inputs of the layer.</param>
    /// <param name="rowLength">At least <paramref name="units"/>.</param>
    public static void ToInputMajor<T>(ReadOnlySpan<T> weights, Span<T> rows, int units, int inputs, int rowLength)
    {
        for (var j = 0; j < units; j++)
        {
            for (var i = 0; i < inputs; i++)
            {
                rows[(i * rowLength) + j] = weights[(j * inputs) + i];
            }
        }
    }

    /// <summary>The way back of <see cref="ToInputMajor{T}"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="rows">inputs rows of <paramref name="rowLength"/>.</param>
    /// <param name="weights">W[out][in].</param>
    /// <param name="units">Outputs of the layer.</param>
    /// <param name="inputs">Inputs of the layer.</param>
    /// <param name="rowLength">At least <paramref name="units"/>.</param>
    public static void FromInputMajor<T>(ReadOnlySpan<T> rows, Span<T> weights, int units, int inputs, int rowLength)
    {
        for (var j = 0; j < units; j++)
        {
            for (var i = 0; i < inputs; i++)
            {
                weights[(j * inputs) + i] = rows[(i * rowLength) + j];
            }
        }
    }
}
