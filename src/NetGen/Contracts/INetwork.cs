using NetGen.Weights;

namespace NetGen;

/// <summary>A feed-forward network. Its members change nothing but what they are told to, and allocate nothing.</summary>
/// <remarks>Extension methods save and load its parameters (<see cref="NetworkFiles"/>, <see cref="NetworkTexts"/>) and export it as C# (<see cref="NetworkSource"/>).</remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public interface INetwork<T> : IWeightMemory
    where T : struct
{
    /// <summary>Values of one input sample.</summary>
    int InputSize { get; }

    /// <summary>Values of one output sample.</summary>
    int OutputSize { get; }

    /// <summary>Weights and biases of all layers.</summary>
    int ParameterCount { get; }

    /// <summary>Computes the outputs of one sample. May run on many threads at once.</summary>
    /// <param name="input">One sample: <see cref="InputSize"/> values.</param>
    /// <param name="output">Receives <see cref="OutputSize"/> values.</param>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    void Forward(ReadOnlySpan<T> input, Span<T> output);

    /// <summary>Computes the outputs of any number of samples. May run on many threads at once.</summary>
    /// <param name="inputs">samples × <see cref="InputSize"/> values, one sample after another.</param>
    /// <param name="outputs">Receives samples × <see cref="OutputSize"/> values.</param>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    void ForwardBatch(ReadOnlySpan<T> inputs, Span<T> outputs);

    /// <summary>Copies the parameters out: for each layer W[out][in] row by row, then b[out] if it has one.</summary>
    /// <param name="destination">Receives <see cref="ParameterCount"/> values.</param>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    void GetParameters(Span<T> destination);

    /// <summary>Replaces all parameters; the order is that of <see cref="GetParameters"/>.</summary>
    /// <param name="source"><see cref="ParameterCount"/> values.</param>
    /// <exception cref="ArgumentException">A length is wrong; no parameter has changed.</exception>
    void SetParameters(ReadOnlySpan<T> source);
}
