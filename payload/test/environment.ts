import { testEnvironment } from "./settings"

Object.assign(process.env, testEnvironment())
