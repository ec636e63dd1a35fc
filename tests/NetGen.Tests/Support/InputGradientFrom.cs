namespace NetGen.Tests.Support;

/// <summary>The gradients by parameters and inputs from the derivatives by the outputs: where the loss is somebody else's, no interface names it.</summary>
internal delegate void InputGradientFrom<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, Span<T> gradient, Span<T> inputGradient)
    where T : struct;
