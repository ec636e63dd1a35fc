using NetGen;

namespace Digits;

/// <summary>From an image to the probability of each digit: two convolutions find strokes and how they meet, whatever their place, and each pool halves the image.</summary>
[Network(Shared.Digit.Side, Shared.Digit.Side, 1, Loss.CrossEntropy)]
[Conv2D(16, 3, Activation.Relu, Padding = Padding.Same)]    // 8 × 8 × 16
[MaxPool2D(2)]                                              // 4 × 4 × 16
[Conv2D(32, 3, Activation.Relu, Padding = Padding.Same)]    // 4 × 4 × 32
[MaxPool2D(2)]                                              // 2 × 2 × 32
[Flatten]                                                   // 128
[Dropout(0.3)]
[Dense(Shared.Digit.Classes, Activation.Softmax)]
[AdamW]
internal sealed partial class DigitsNet;
