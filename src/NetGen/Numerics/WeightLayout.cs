using System.ComponentModel;
using NetGen.Weights;

namespace NetGen.Numerics;

/// <summary>Copies a layer's weights between the common order, such as W[out][in], and the order that a plan keeps them in, padded to whole vectors.</summary>
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

    /// <summary>Fills a tensor's places.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="values">The tensor's values, row-major.</param>
    /// <param name="memory">The network's memory.</param>
    /// <param name="tensor">Where the values lie in it.</param>
    public static void ToMemory<T>(ReadOnlySpan<T> values, Span<T> memory, in WeightTensor tensor)
    {
        var next = 0;
        for (var row = 0; row < tensor.Rows; row++)
        {
            var start = tensor.Start(row);
            for (var column = 0; column < tensor.RowLength; column++)
            {
                memory[start + tensor.Step(column)] = values[next++];
            }
        }
    }

    /// <summary>The way back of <see cref="ToMemory{T}"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="memory">The network's memory.</param>
    /// <param name="values">Receives the tensor's values, row-major.</param>
    /// <param name="tensor">Where the values lie in the memory.</param>
    public static void FromMemory<T>(ReadOnlySpan<T> memory, Span<T> values, in WeightTensor tensor)
    {
        var next = 0;
        for (var row = 0; row < tensor.Rows; row++)
        {
            var start = tensor.Start(row);
            for (var column = 0; column < tensor.RowLength; column++)
            {
                values[next++] = memory[start + tensor.Step(column)];
            }
        }
    }
}
